package app.allo.bench.table;

import app.allo.bench.Measured;
import java.util.ArrayList;
import java.util.List;

/** What was measured of one server. */
final class Row {
  final Rival rival;
  final List<Measured> few = new ArrayList<>();
  final List<Measured> steady = new ArrayList<>();
  final List<Measured> saturated = new ArrayList<>();
  double startSeconds;
  double backSeconds;
  double heapBytes;
  double residentBytes;

  Row(Rival rival) {
    this.rival = rival;
  }
}
