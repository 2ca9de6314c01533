package app.allo.overload;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;

/** Ends a connection, whatever is still waiting in it. */
public final class HardClose {
  private HardClose() {}

  /**
   * Ends it, on its own event loop.
   *
   * @param unread whether to drop what the kernel holds for it too, which would otherwise stay for
   *     minutes if the peer does not read
   */
  public static void of(Channel channel, boolean unread) {
    if (unread && channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    // Closes from the head of the pipeline: the handlers behind it would wait for their
    // queues first.
    ChannelHandlerContext head = channel.pipeline().firstContext();
    if (head != null) {
      head.close();
    }
  }
}
