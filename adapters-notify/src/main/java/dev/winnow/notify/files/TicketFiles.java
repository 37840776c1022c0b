package dev.winnow.notify.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.DecisionCodec;
import dev.winnow.notify.text.Escaping;
import dev.winnow.notify.text.Key;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.WholeFile;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file for each ticket, with what is known of it now. It is written as a whole or not at all. For
 * one thread at a time.
 */
public final class TicketFiles implements Receiver {

  private static final int NAME = 100;
  private static final int WHY = 200;

  private final String name;
  private final Path folder;
  private final boolean json;
  private final Optional<MessageTemplate> template;

  /**
   * A folder.
   *
   * @param name the receiver's name
   * @param folder the folder; it is made when it is needed
   * @param json whether the files are JSON, or Markdown
   * @param template the content instead of the one built in
   */
  public TicketFiles(String name, Path folder, boolean json, Optional<MessageTemplate> template) {
    this.name = name;
    this.folder = folder;
    this.json = json;
    this.template = template;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryResult deliver(Delivery delivery) {
    String id = Key.of(delivery.message().ticket().id(), NAME);
    String file = id + (json ? ".json" : ".md");
    try {
      String text = template.map(one -> one.render(delivery)).orElseGet(() -> text(delivery));
      Files.createDirectories(folder);
      new WholeFile(folder.resolve(file)).write(text.getBytes(StandardCharsets.UTF_8));
      return new DeliveryResult.Delivered(file);
    } catch (IOException e) {
      String why = "the file " + file + " cannot be written: " + e.getClass().getSimpleName() + " ";
      String more = Plain.cut(Plain.line(String.valueOf(e.getMessage())), WHY);
      return new DeliveryResult.Retryable(why + more, Optional.empty());
    }
  }

  private String text(Delivery delivery) {
    Message message = delivery.message();
    Notice notice = Notice.of(message);
    if (!json) {
      return "# " + Escaping.MARKDOWN.escape(notice.headline()) + "\n\n" + notice.markdown();
    }
    ObjectNode ticket = DecisionCodec.write(message.ticket(), message.decision().because());
    return ticket.toPrettyString() + "\n";
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return name;
  }
}
