package app.allo.overload;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Wraps a transport to see each accepted connection before anything else does. */
final class Metered implements io.vertx.core.transport.Transport, Transport {
  private final io.vertx.core.transport.Transport named;
  private final Transport other;
  private final Accepting accepting;

  Metered(io.vertx.core.transport.Transport other, Consumer<Channel> accepted) {
    this.named = other;
    this.other = other.implementation();
    this.accepting = new Accepting(accepted);
  }

  /** Comes before Netty's acceptor, which registers the connection with an event loop. */
  @ChannelHandler.Sharable
  private static final class Accepting extends ChannelInboundHandlerAdapter {
    private final Consumer<Channel> accepted;

    Accepting(Consumer<Channel> accepted) {
      this.accepted = accepted;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
      accepted.accept((Channel) connection);
      context.fireChannelRead(connection);
    }
  }

  @Override
  public void configure(NetServerOptions options, boolean domain, ServerBootstrap bootstrap) {
    other.configure(options, domain, bootstrap);
    bootstrap.handler(accepting);
  }

  @Override
  public String name() {
    return named.name();
  }

  @Override
  public boolean available() {
    return named.available();
  }

  @Override
  public Throwable unavailabilityCause() {
    return named.unavailabilityCause();
  }

  @Override
  public Transport implementation() {
    return this;
  }

  @Override
  public boolean isAvailable() {
    return other.isAvailable();
  }

  @Override
  public boolean supportsDomainSockets() {
    return other.supportsDomainSockets();
  }

  @Override
  public boolean supportFileRegion() {
    return other.supportFileRegion();
  }

  @Override
  public java.net.SocketAddress convert(SocketAddress address) {
    return other.convert(address);
  }

  @Override
  public SocketAddress convert(java.net.SocketAddress address) {
    return other.convert(address);
  }

  @Override
  public IoHandlerFactory ioHandlerFactory() {
    return other.ioHandlerFactory();
  }

  @Override
  public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory made, int ratio) {
    return other.eventLoopGroup(type, threads, made, ratio);
  }

  @Override
  public DatagramChannel datagramChannel() {
    return other.datagramChannel();
  }

  @Override
  @SuppressWarnings("deprecation")
  public DatagramChannel datagramChannel(InternetProtocolFamily family) {
    return other.datagramChannel(family);
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domain) {
    return other.channelFactory(domain);
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domain) {
    return other.serverChannelFactory(domain);
  }

  @Override
  public void configure(DatagramChannel channel, DatagramSocketOptions options) {
    other.configure(channel, options);
  }

  @Override
  public void configure(
      ClientOptionsBase options, int timeout, boolean domain, Bootstrap bootstrap) {
    other.configure(options, timeout, domain, bootstrap);
  }
}
