package dev.winnow.core.engine;

import dev.winnow.core.Identity;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;

/** Gives signals the key of what they are about, as the policy says what makes it the same. */
record SignalIdentity(Identity identity) {

  /** The signal as rules see it. */
  Signal of(Signal signal, long number) {
    if (signal instanceof Alert alert) {
      String key = identity.keyOf(alert.name(), alert.labels());
      return alert.accepted(number, key, identity.seriesOf(alert, key));
    }
    return signal instanceof Report report && !report.target().name().isEmpty()
        ? about(report)
        : signal;
  }

  private Report about(Report report) {
    Target target = report.target();
    Target known = Target.alert(identity.keyOf(target.name(), target.labels()), target.labels());
    if (report instanceof Acknowledgement ack) {
      return new Acknowledgement(known, ack.by(), ack.at(), ack.source());
    }
    if (report instanceof Unacknowledgement back) {
      return new Unacknowledgement(known, back.by(), back.at(), back.source());
    }
    if (report instanceof Resolution done) {
      return new Resolution(known, done.by(), done.action(), done.at(), done.source());
    }
    if (report instanceof Approval allowed) {
      return new Approval(known, allowed.by(), allowed.at(), allowed.source());
    }
    Feedback said = (Feedback) report;
    return new Feedback(known, said.by(), said.verdict(), said.comment(), said.at(), said.source());
  }
}
