package dev.winnow.notify.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.winnow.testkit.receiver.Fault;
import dev.winnow.testkit.receiver.OtherSide;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** GreenMail, a real mail server, in whose place another one comes that does something wrong. */
final class MailServer implements OtherSide {

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private SmtpTrouble trouble = SmtpTrouble.none();
  private int port;

  MailServer(String user, String password) {
    server.setUser("ops@example.org", user, password);
    server.start();
    port = server.getSmtp().getPort();
  }

  int port() {
    return port;
  }

  MimeMessage[] mails() {
    return server.getReceivedMessages();
  }

  @Override
  public void begin(Fault fault) {
    trouble = SmtpTrouble.start(fault);
    port = trouble.port();
  }

  @Override
  public int effects() {
    Set<String> ids = new HashSet<>();
    try {
      for (MimeMessage mail : mails()) {
        ids.add(mail.getMessageID());
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    return ids.size();
  }

  @Override
  public String received() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (MimeMessage mail : mails()) {
        mail.writeTo(all);
      }
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    trouble.close();
    server.stop();
  }
}
