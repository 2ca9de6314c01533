package app.allo.bench.table;

import app.allo.bench.ServerProcess;
import app.allo.bench.dialect.Address;
import app.allo.bench.dialect.Dialect;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One of those who are compared.
 *
 * @param start starts its server at a port, always with the same keys
 * @param liveBytes what its server has in use after a collection
 */
record Rival(
    String name,
    boolean isSecure,
    IntFunction<ServerProcess> start,
    Function<Address, Dialect> speak,
    Function<ServerProcess, Long> liveBytes) {
  ServerProcess startAt(int port) {
    ServerProcess server = start.apply(port);
    server.ready();
    return server;
  }

  Dialect at(int port) {
    return speak.apply(new Address(port, isSecure));
  }
}
