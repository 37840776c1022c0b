/** Cases of policies as JUnit 5 tests, for those who embed Winnow. */
@NullMarked
package dev.winnow.testkit;

import org.jspecify.annotations.NullMarked;
