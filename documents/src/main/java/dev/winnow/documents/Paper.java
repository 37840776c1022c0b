package dev.winnow.documents;

import dev.winnow.core.signal.Worded;
import dev.winnow.documents.record.Chronicle;
import dev.winnow.documents.view.AsBuiltView;
import dev.winnow.documents.view.OncallView;
import dev.winnow.documents.view.PostmortemView;
import dev.winnow.documents.view.ToilView;

/** The documents that there are. */
public enum Paper implements Worded {
  /** A shift, ticket by ticket. */
  ONCALL("oncall", OncallView.class) {
    @Override
    Object view(Frame frame) {
      return OncallLog.of(frame);
    }
  },
  /** What was released. */
  ASBUILT("asbuilt", AsBuiltView.class) {
    @Override
    Object view(Frame frame) {
      return AsBuilt.of(frame);
    }
  },
  /** What recurs. */
  TOIL("toil", ToilView.class) {
    @Override
    Object view(Frame frame) {
      return Toil.of(frame);
    }
  },
  /** What happened to one ticket, and what follows. */
  POSTMORTEM("postmortem", PostmortemView.class) {
    @Override
    Object view(Frame frame) {
      return Postmortem.of(frame);
    }
  };

  private final String word;
  private final Class<? extends Record> type;

  Paper(String word, Class<? extends Record> type) {
    this.word = word;
    this.type = type;
  }

  @Override
  public String word() {
    return word;
  }

  /** What templates of it find. */
  Class<? extends Record> type() {
    return type;
  }

  abstract Object view(Frame frame);

  /**
   * Writes it.
   *
   * @param chronicle the record
   * @param request what it is to be about
   * @param template how it looks
   * @return the document: the same for the same record, byte for byte
   * @throws PaperException if what it is to be about is not in the record, or the template has what
   *     cannot be filled
   */
  public String write(Chronicle chronicle, Request request, PaperTemplate template) {
    return template.fill(view(Frame.of(chronicle, request)));
  }
}
