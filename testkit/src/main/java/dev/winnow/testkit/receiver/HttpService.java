package dev.winnow.testkit.receiver;

/** The service that a server plays when nothing is wrong. Used by one thread at a time. */
public interface HttpService {

  /**
   * Answers.
   *
   * @param request what came
   * @return what the real service would say
   */
  HttpReply answer(HttpRequestSeen request);

  /**
   * What it has.
   *
   * @return as {@link OtherSide#effects}
   */
  int effects();
}
