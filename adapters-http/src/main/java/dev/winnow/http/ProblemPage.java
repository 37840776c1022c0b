package dev.winnow.http;

/** What people see when something is not done. Stateless. */
final class ProblemPage {

  private ProblemPage() {}

  static Reply of(Problem problem) {
    Tag faults = Tag.of("ul");
    faults.each(
        problem.faults(), one -> Tag.of("li", Node.text(one.field() + ": " + one.reason())));
    String markup =
        Layout.page(
            problem.title(),
            false,
            Tag.of("h1", Node.text(problem.title())),
            Tag.of("p", Node.text(problem.detail())),
            faults,
            Tag.of("p", Tag.of("a", Node.text("All tickets")).with("href", "/")));
    Reply reply = Reply.html(problem.status(), markup);
    return new Reply(reply.status(), reply.type(), reply.body(), problem.headers());
  }
}
