package dev.winnow.core.fact;

/**
 * What a text shows at one reading, letter by letter: enough to tell that it cannot hold what takes
 * a long search to find.
 *
 * @param plain whether all of it shows as it is: ASCII, single spaces, none at its ends
 * @param addresses whether it has what stands before a host in an address
 * @param names whether it has what stands between a name and its value
 * @param longestWord how many letters, digits, hyphens, underscores, slashes and plus signs follow
 *     each other at most
 */
record Glance(boolean plain, boolean addresses, boolean names, int longestWord) {

  private static final String[] SCHEMES = {"bearer", "basic"};

  static Glance at(String text) {
    boolean plain = true;
    boolean at = false;
    boolean names = false;
    int longest = 0;
    int word = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      plain &= one == ' ' ? before != ' ' : one > ' ' && one < 0x7f;
      at |= one == '@';
      names |= one == ':' || one == '=' || ((one == 'b' || one == 'B') && isScheme(text, i));
      word = isOfWord(one) ? word + 1 : 0;
      longest = Math.max(longest, word);
      before = one;
    }
    return new Glance(plain && before != ' ', at, names, longest);
  }

  private static boolean isScheme(String text, int from) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, from, scheme, 0, scheme.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char one) {
    return (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z')
        || (one >= '0' && one <= '9')
        || one == '_'
        || one == '-'
        || one == '/'
        || one == '+';
  }
}
