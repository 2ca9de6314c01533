package app.allo.overload;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;

/**
 * Measures the unfinished work that one connection holds in memory: a TLS record or handshake, a
 * request and its answer, a frame, a message in fragments, and what waits to be written. It is at
 * the head of the pipeline from the accept on, and reports to its {@link Account}. All but {@link
 * #unfinished} is called on the connection's event loop.
 */
public final class ConnectionMeter extends ChannelDuplexHandler {
  /** What a silent connection costs, as measured, and its share of the buffers. */
  private static final long PLAIN = 8 * 1024;

  /** The same with a TLS engine; before the handshake every connection may need one. */
  private static final long TLS = 24 * 1024;

  /** What the room, the seat and the timers of a member cost in addition. */
  private static final long MEMBER = 4 * 1024;

  /** A short header costs as much as one of fifty characters. */
  private static final long PER_LINE = 64;

  /** This much at once is reported before it is decoded. */
  private static final int LARGE = 4096;

  /** Smaller changes are not reported. */
  private static final long STEP = 512;

  private static final int MASK_AND_TWO = 6;
  private static final int SHORT_FRAME = 125;
  private static final int LONGEST_MIDDLE_FRAME = 65_535;

  private static final AttributeKey<ConnectionMeter> METER =
      AttributeKey.valueOf(ConnectionMeter.class, "meter");

  private final Channel channel;
  private final Account account;
  private final TlsRecord record = new TlsRecord();
  private SslHandler tls;
  private long partOfRecord;
  private long received;
  private long lines;
  private long largestBuffer;
  private boolean framed;
  private long assembled;
  private int asked;
  private long told;
  private volatile boolean cut;

  private ConnectionMeter(Channel channel, MemoryBudget budget) {
    this.channel = channel;
    this.account = budget.open(this::unfinished, this::cut);
  }

  /** Measures a connection that was just accepted, before anything is read from it. */
  static ConnectionMeter addTo(Channel channel, MemoryBudget budget) {
    ConnectionMeter meter = new ConnectionMeter(channel, budget);
    channel.attr(METER).set(meter);
    channel.pipeline().addFirst(meter);
    channel
        .closeFuture()
        .addListener(
            closed -> {
              if (!channel.isRegistered()) {
                meter.account.close();
              }
            });
    return meter;
  }

  /** The meter of a connection; an unbounded one if its server is not metered. */
  public static ConnectionMeter of(Channel channel) {
    ConnectionMeter meter = channel.attr(METER).get();
    return meter != null ? meter : addTo(channel, MemoryBudget.unbounded());
  }

  /** Sets the address it comes from, as far as known by now. */
  public void from(String address) {
    account.of(address);
  }

  /** Sets its first cost, right after the accept. */
  void accepted() {
    account.costs(TLS, false);
  }

  /** It speaks HTTP now: the handshake, if any, is over. */
  public void opened() {
    tls = channel.pipeline().get(SslHandler.class);
    if (tls != null) {
      channel.pipeline().addAfter(channel.pipeline().context(tls).name(), null, new Plaintext());
    }
    account.costs(tls == null ? PLAIN : TLS, false);
  }

  /** A request was read. Returns how many have no answer yet. */
  public int asked() {
    return ++asked;
  }

  /** The answer to a request has left, so the request is finished. */
  public void answered() {
    asked = Math.max(0, asked - 1);
    if (!framed) {
      received = 0;
      lines = 0;
      largestBuffer = 0;
    }
    update();
  }

  /**
   * It speaks frames from now on.
   *
   * @param head how long the head of the request was
   */
  public void upgraded(int head) {
    framed = true;
    lines = 0;
    received -= head;
    dropIfEmpty();
  }

  /** A frame was read, with this much in it. */
  public void frame(int bytes) {
    int length =
        bytes <= SHORT_FRAME ? 0 : bytes <= LONGEST_MIDDLE_FRAME ? Short.BYTES : Long.BYTES;
    received -= MASK_AND_TWO + length + bytes;
    dropIfEmpty();
  }

  private void dropIfEmpty() {
    if (received <= 0) {
      received = 0;
      largestBuffer = 0;
    }
  }

  /** This much of a fragmented message has been assembled. */
  public void assembled(long bytes) {
    if (assembled != bytes) {
      assembled = bytes;
      update();
    }
  }

  /** It belongs to a member in a call now. */
  public void joined() {
    account.costs((tls == null ? PLAIN : TLS) + MEMBER, true);
  }

  @Override
  public void channelRegistered(ChannelHandlerContext context) {
    context.fireChannelRegistered();
    if (cut) {
      HardClose.of(channel, true);
    }
  }

  /** All handlers behind this one have released what they held. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    account.close();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      if (tls == null) {
        received(bytes);
      } else {
        partOfRecord = record.add(bytes);
      }
    }
    pass(context, message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    update();
    context.fireChannelReadComplete();
  }

  /**
   * Copies what cannot leave at once into a buffer of its size: TLS uses 16 KB for a single word.
   */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    Object kept = message;
    if (message instanceof ByteBuf bytes
        && bytes.capacity() > STEP + 2L * bytes.readableBytes()
        && pending() > 0) {
      kept = context.alloc().buffer(bytes.readableBytes()).writeBytes(bytes);
      bytes.release();
    }
    context.write(kept, promise);
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    context.flush();
    if (told > 0 || pending() > 0) {
      update();
    }
  }

  /**
   * May run on any thread; before it is registered, a connection has no event loop to be closed on.
   */
  private void cut() {
    cut = true;
    if (!channel.isRegistered()) {
      return;
    }
    if (channel.eventLoop().inEventLoop()) {
      HardClose.of(channel, true);
    } else {
      channel.eventLoop().execute(() -> HardClose.of(channel, true));
    }
  }

  /** Decoding can multiply it, and whatever is cut then is only free after this turn. */
  private void pass(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes && (!framed || bytes.readableBytes() >= LARGE)) {
      update();
    }
    if (cut) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private void received(ByteBuf bytes) {
    received += bytes.readableBytes();
    largestBuffer = Math.max(largestBuffer, bytes.capacity());
    if (!framed) {
      bytes.forEachByte(
          value -> {
            lines += value == '\n' ? 1 : 0;
            return true;
          });
    }
  }

  private void update() {
    long now = unfinished();
    if (Math.abs(now - told) >= STEP || (now == 0 && told != 0)) {
      told = now;
      account.holds(now);
    }
  }

  /** May run on any thread: a slightly old value will do. */
  private long unfinished() {
    long incoming = received == 0 ? 0 : Math.max(2 * received, largestBuffer);
    return partOfRecord + incoming + PER_LINE * lines + assembled + 2 * pending();
  }

  /** What the channel could not hand to the kernel. */
  private long pending() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }

  /** Stands behind TLS. */
  private final class Plaintext extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof ByteBuf bytes) {
        received(bytes);
      }
      pass(context, message);
    }
  }
}
