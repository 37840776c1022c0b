package dev.winnow.host.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.Hashtable;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Asks one name server for the addresses of a name, by the resolver of the JDK. */
record DnsProber(Target.Dns target) implements Prober {

  /** Packets get lost: it asks twice, the second time for twice as long. */
  private static final int PARTS = 3;

  @Override
  public Answer probe(Duration limit) throws IOException {
    try {
      DirContext context = new InitialDirContext(environment(limit));
      try {
        return knows(context, "A") || knows(context, "AAAA")
            ? Answer.yes("it knows " + target.asks())
            : Answer.no("it answers, but knows no address of " + target.asks());
      } finally {
        context.close();
      }
    } catch (NameNotFoundException e) {
      return Answer.no("it answers, but does not know " + target.asks());
    } catch (NoInitialContextException e) {
      throw new IOException("this Java has no module jdk.naming.dns", e);
    } catch (CommunicationException e) {
      return Answer.no("no answer within " + Failures.words(limit));
    } catch (NamingException e) {
      return Answer.no("it answers with a failure: " + e.getExplanation());
    }
  }

  /** One type a question: the JDK asks ANY for two, which servers need not answer (RFC 8482). */
  // Records are read as texts: no object is made of what a server says, as one from a lookup would.
  @SuppressWarnings("BanJNDI")
  private boolean knows(DirContext context, String type) throws NamingException {
    return context.getAttributes(target.asks(), new String[] {type}).size() > 0;
  }

  // JNDI takes nothing else.
  @SuppressWarnings("JdkObsolete")
  private Hashtable<String, String> environment(Duration limit) {
    String server = target.server().contains(":") ? "[" + target.server() + "]" : target.server();
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.put(Context.PROVIDER_URL, "dns://" + server + ":" + target.port());
    environment.put(
        "com.sun.jndi.dns.timeout.initial", Long.toString(Math.max(1, limit.toMillis() / PARTS)));
    environment.put("com.sun.jndi.dns.timeout.retries", "2");
    return environment;
  }
}
