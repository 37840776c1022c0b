package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mail over SMTP. Immutable.
 *
 * @param server the name of the mail server
 * @param port its port
 * @param security {@code starttls} (needed, not just tried), {@code tls} or {@code none}
 * @param from the address of the sender
 * @param to the addresses of those who get it
 * @param user who logs in; empty if nobody does
 * @param passwordFile the file with the password; empty if nobody logs in
 */
public record MailOptions(
    String server,
    @JsonProperty(defaultValue = "587") int port,
    @JsonProperty(defaultValue = "starttls") String security,
    String from,
    List<String> to,
    @Nullable String user,
    @Nullable String passwordFile) {

  /** Checks them. */
  public MailOptions {
    Checks.notBlank("server", server);
    Checks.notBelow("port", port, 1);
    Checks.oneOf("security", security, "starttls", "tls", "none");
    Checks.notBlank("from", from);
    to = List.copyOf(to);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("\"to\" is empty; write the addresses that get the mail");
    }
    if ((user == null) != (passwordFile == null)) {
      throw new IllegalArgumentException("\"user\" and \"passwordFile\" go together");
    }
    if (user != null && security.equals("none") && !Checks.isHere(server)) {
      throw new IllegalArgumentException(
          "a password is not sent without encryption; set \"security\" to starttls or tls");
    }
  }

  /**
   * Who logs in.
   *
   * @return empty if nobody does
   */
  @Override
  public String user() {
    return user == null ? "" : user;
  }

  /**
   * The file with the password.
   *
   * @return empty if nobody logs in
   */
  @Override
  public String passwordFile() {
    return passwordFile == null ? "" : passwordFile;
  }
}
