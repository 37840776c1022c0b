package dev.winnow.notify.mail;

import dev.winnow.notify.options.MailOptions;
import java.time.Duration;
import java.util.Properties;

/** How a mail server is talked to, in the words of Jakarta Mail. */
final class MailSession {

  private MailSession() {}

  static Properties properties(MailOptions options, Duration timeout) {
    Properties words = new Properties();
    String millis = String.valueOf(timeout.toMillis());
    words.put("mail.smtp.connectiontimeout", millis);
    words.put("mail.smtp.timeout", millis);
    words.put("mail.smtp.writetimeout", millis);
    words.put("mail.smtp.auth", String.valueOf(!options.user().isEmpty()));
    words.put("mail.smtp.sendpartial", "true");
    words.put("mail.smtp.quitwait", "false");
    words.put("mail.smtp.localhost", options.from().replaceAll(".*@|[>\\s]", ""));
    words.put("mail.smtp.ssl.checkserveridentity", "true");
    words.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    boolean starttls = options.security().equals("starttls");
    words.put("mail.smtp.starttls.enable", String.valueOf(starttls));
    words.put("mail.smtp.starttls.required", String.valueOf(starttls));
    words.put("mail.smtp.ssl.enable", String.valueOf(options.security().equals("tls")));
    return words;
  }
}
