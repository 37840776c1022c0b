package dev.winnow.notify.mail;

import dev.winnow.core.text.Sha256;
import dev.winnow.notify.options.MailOptions;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.delivery.Delivery;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes mails.
 *
 * @param session the words of the mail library
 * @param from who sends
 * @param to who gets them
 * @param template the text instead of the one built in
 */
record Letters(
    Session session,
    InternetAddress from,
    List<InternetAddress> to,
    Optional<MessageTemplate> template) {

  private static final int SUBJECT = 200;
  private static final int TEXT = 100_000;
  private static final int HASH = 32;
  private static final String UTF_8 = "UTF-8";

  /** As RFC 5322, section 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static Letters of(Session session, MailOptions options, Optional<MessageTemplate> template) {
    List<InternetAddress> to = new ArrayList<>();
    options.to().forEach(one -> to.add(address("to", one)));
    return new Letters(session, address("from", options.from()), List.copyOf(to), template);
  }

  private static InternetAddress address(String key, String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw new AddressException("it has control characters");
      }
      return address;
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" has \"" + Plain.line(text) + "\", which is no address of mail", e);
    }
  }

  Message write(Delivery delivery) throws MessagingException {
    Notice notice = Notice.of(delivery.message());
    String thread = id("ticket " + delivery.message().ticket().id());
    MimeMessage letter = new Letter(session, id(delivery.id()));
    letter.setFrom(from);
    letter.setRecipients(Message.RecipientType.TO, to.toArray(new InternetAddress[0]));
    letter.setSubject(Plain.cut(notice.headline(), SUBJECT), UTF_8);
    letter.setHeader("In-Reply-To", thread);
    letter.setHeader("References", thread);
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("Date", DATE.format(delivery.message().decision().at()));
    String text = template.map(one -> one.render(delivery)).orElseGet(notice::plain);
    letter.setText(Plain.cut(text, TEXT), UTF_8);
    letter.saveChanges();
    return letter;
  }

  private String id(String of) {
    String address = from.getAddress();
    String domain = address.substring(address.indexOf('@') + 1);
    return "<" + Sha256.of(of).substring(0, HASH) + "@" + domain + ">";
  }
}
