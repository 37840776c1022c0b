package dev.winnow.host.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A name server on a free UDP port. It answers each question with a response code, and code 0 with
 * 10.0.0.7 (RFC 1035, 4.1).
 */
final class DnsServer implements AutoCloseable {

  static final int KNOWN = 0;
  static final int SERVFAIL = 2;
  static final int NXDOMAIN = 3;

  private final DatagramSocket socket;
  private volatile int code;

  DnsServer(int code) throws IOException {
    this.code = code;
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "dns-for-test");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  void answers(int other) {
    code = other;
  }

  private void serve() {
    byte[] bytes = new byte[512];
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(bytes, packet.getLength()), code);
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private static byte[] answer(byte[] query, int code) {
    int end = 12;
    while (query[end] != 0) {
      end += query[end] + 1;
    }
    end += 5;
    boolean address = code == KNOWN && query[end - 3] == 1;
    ByteBuffer answer = ByteBuffer.allocate(end + 16);
    answer.put(query, 0, 2).putShort((short) (0x8180 | code)).putShort((short) 1);
    answer.putShort((short) (address ? 1 : 0)).putShort((short) 0).putShort((short) 0);
    answer.put(query, 12, end - 12);
    if (address) {
      answer.putShort((short) 0xc00c).putShort((short) 1).putShort((short) 1).putInt(60);
      answer.putShort((short) 4).put(new byte[] {10, 0, 0, 7});
    }
    return Arrays.copyOf(answer.array(), answer.position());
  }

  @Override
  public void close() {
    socket.close();
  }
}
