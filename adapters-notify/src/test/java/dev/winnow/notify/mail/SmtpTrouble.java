package dev.winnow.notify.mail;

import dev.winnow.testkit.receiver.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that does something wrong, and sends back what it was sent. */
final class SmtpTrouble implements AutoCloseable {

  private final ServerSocket socket;
  private final Fault fault;
  private volatile String said = "";
  private final CountDownLatch ended = new CountDownLatch(1);
  private int steps;

  private SmtpTrouble(ServerSocket socket, Fault fault) {
    this.socket = socket;
    this.fault = fault;
  }

  static SmtpTrouble none() {
    try {
      return new SmtpTrouble(new ServerSocket(), Fault.GONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SmtpTrouble start(Fault fault) {
    try {
      ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      SmtpTrouble trouble = new SmtpTrouble(socket, fault);
      if (fault == Fault.GONE) {
        socket.close();
      } else if (fault != Fault.HANGS) {
        Thread thread = new Thread(trouble::serve, "smtp-trouble");
        thread.setDaemon(true);
        thread.start();
      }
      return trouble;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        said = "";
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    if (fault == Fault.DRIPS) {
      drip(out);
      return;
    }
    write(out, "220 trouble");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      said += " " + line;
      write(out, answer(line));
    }
  }

  /** A byte now and then, as long as somebody listens. */
  private void drip(OutputStream out) throws IOException {
    try {
      do {
        out.write('2');
        out.flush();
      } while (!ended.await(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(String line) {
    if (line.startsWith("EHLO")) {
      return "250-trouble\r\n250 AUTH PLAIN LOGIN";
    }
    if (line.startsWith("AUTH")) {
      steps = line.startsWith("AUTH LOGIN") ? 2 : 0;
      return steps == 0 ? "235 ok" : "334 more";
    }
    if (steps > 0) {
      steps--;
      return steps == 0 ? "235 ok" : "334 more";
    }
    return (fault == Fault.FAILS ? "451 4.3.0 later:" : "550 5.7.1 never:") + said;
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
