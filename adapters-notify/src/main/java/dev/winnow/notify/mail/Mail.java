package dev.winnow.notify.mail;

import dev.winnow.notify.options.MailOptions;
import dev.winnow.notify.text.Hidden;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Receiver;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Mail over SMTP. The {@code Message-ID} is made of the id of the delivery, so that servers and
 * programs that know one twice show it once; what belongs to one ticket is one thread. For one
 * thread at a time.
 */
public final class Mail implements Receiver {

  private final String name;
  private final MailOptions options;
  private final Optional<Secret> password;
  private final Session session;
  private final Letters letters;
  private final MailFailure failure;
  private final TimedAttempts attempts;

  /**
   * A mail server.
   *
   * @param name the receiver's name
   * @param options which server, from whom and to whom
   * @param password the password, if somebody logs in
   * @param timeout how long an attempt may take
   * @param template the text instead of the one built in
   * @throws IllegalArgumentException if an address is none
   */
  public Mail(
      String name,
      MailOptions options,
      Optional<Secret> password,
      Duration timeout,
      Optional<MessageTemplate> template) {
    this.name = name;
    this.options = options;
    this.password = password;
    this.session = Session.getInstance(MailSession.properties(options, timeout));
    this.letters = Letters.of(session, options, template);
    this.attempts = new TimedAttempts(name, timeout);
    this.failure = new MailFailure(options.server(), Hidden.of(forms(options.user(), password)));
  }

  /** A password, and how it is sent by the ways to log in. */
  private static List<Secret> forms(String user, Optional<Secret> password) {
    if (password.isEmpty()) {
      return List.of();
    }
    String text = password.get().reveal();
    return List.of(password.get(), base64(text), base64("\0" + user + "\0" + text));
  }

  private static Secret base64(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Secret.of(Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryResult deliver(Delivery delivery) throws InterruptedException {
    return attempts.run(() -> attempt(delivery));
  }

  private DeliveryResult attempt(Delivery delivery) {
    try {
      Message letter = letters.write(delivery);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect(
            options.server(),
            options.port(),
            options.user().isEmpty() ? null : options.user(),
            password.map(Secret::reveal).orElse(null));
        transport.sendMessage(letter, letter.getAllRecipients());
      }
      return new DeliveryResult.Delivered(String.join("", letter.getHeader("Message-ID")));
    } catch (SendFailedException e) {
      return e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0
          ? new DeliveryResult.Delivered("not to all: " + failure.why(e))
          : failure.of(e);
    } catch (MessagingException e) {
      return failure.of(e);
    }
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return name;
  }
}
