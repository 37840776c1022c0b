package dev.winnow.host.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens a connection and closes it. */
record TcpProber(Target.Tcp target) implements Prober {

  @Override
  public Answer probe(Duration limit) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(target.host(), target.port()), Math.toIntExact(limit.toMillis()));
      return Answer.yes("port " + target.port() + " accepts connections");
    } catch (IOException e) {
      return Failures.answer(e, limit);
    }
  }
}
