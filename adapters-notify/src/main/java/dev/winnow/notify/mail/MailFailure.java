package dev.winnow.notify.mail;

import dev.winnow.notify.text.Hidden;
import dev.winnow.runtime.delivery.DeliveryResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failure of mail means: codes of 500 and more stay (RFC 5321, section 4.2.1), all else may
 * pass.
 *
 * @param server the name of the mail server
 * @param hidden what must not be shown
 */
record MailFailure(String server, Hidden hidden) {

  private static final int DEEPEST = 20;

  DeliveryResult of(MessagingException error) {
    return stays(error)
        ? new DeliveryResult.Rejected(why(error))
        : new DeliveryResult.Retryable(why(error), Optional.empty());
  }

  String why(MessagingException error) {
    String said = hidden.excerpt(String.valueOf(error.getMessage()));
    return "the mail server "
        + server
        + " did not take the mail ("
        + error.getClass().getSimpleName()
        + "): "
        + said;
  }

  private static boolean stays(MessagingException error) {
    boolean stays = false;
    Exception at = error;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      int code = code(at);
      if (code >= 400 && code < 500) {
        return false;
      }
      stays |= code >= 500;
      at = at instanceof MessagingException more ? more.getNextException() : null;
    }
    return stays;
  }

  private static int code(Exception error) {
    if (error instanceof SMTPSendFailedException failed) {
      return failed.getReturnCode();
    }
    if (error instanceof SMTPSenderFailedException failed) {
      return failed.getReturnCode();
    }
    if (error instanceof SMTPAddressFailedException failed) {
      return failed.getReturnCode();
    }
    boolean refused =
        error instanceof AuthenticationFailedException
            && String.valueOf(error.getMessage()).startsWith("5");
    return refused ? 535 : 0;
  }
}
