package dev.winnow.notify;

import dev.winnow.notify.files.TicketFiles;
import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.mail.Mail;
import dev.winnow.notify.options.FilesOptions;
import dev.winnow.notify.options.MailOptions;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.notify.text.Escaping;
import dev.winnow.notify.text.Hidden;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Receiver;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes one receiver of what is said of it. Immutable. */
record ReceiverMaker(ReceiverOptions options, Path folder, InstantSource clock, HttpClient client) {

  Receiver make() {
    MailOptions mail = options.email();
    if (mail != null) {
      Optional<Secret> password = optional(mail.passwordFile());
      return new Mail(options.name(), mail, password, options.timeout(), template(Escaping.NONE));
    }
    FilesOptions files = options.files();
    if (files != null) {
      boolean json = files.format().equals("json");
      Escaping escaping = json ? Escaping.JSON : Escaping.MARKDOWN;
      Path to = folder.resolve(files.folder());
      return new TicketFiles(options.name(), to, json, template(escaping));
    }
    return new HttpReceiver(options.name(), new ServiceMaker(this).make());
  }

  HttpLine line(Secret... secrets) {
    return new HttpLine(client, clock, options.timeout(), Hidden.of(List.of(secrets)));
  }

  Optional<MessageTemplate> template(Escaping escaping) {
    return options.template().isEmpty()
        ? Optional.empty()
        : Optional.of(MessageTemplate.read(folder.resolve(options.template()), escaping));
  }

  Optional<Secret> optional(String file) {
    return file.isEmpty() ? Optional.empty() : Optional.of(secret(file));
  }

  Secret secret(String file) {
    return Secret.read(folder.resolve(file));
  }

  /** What would end a header would be said with its text by others. */
  static Secret inHeader(Secret secret) {
    if (!secret.reveal().chars().allMatch(sign -> sign > ' ' && sign < 0x7f)) {
      throw new IllegalArgumentException(
          "a key or token has white space or other characters that cannot be sent; write nothing"
              + " but the token into its file");
    }
    return secret;
  }
}
