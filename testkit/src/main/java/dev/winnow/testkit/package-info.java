/** Cases of policies as JUnit 5 tests, for those who embed Winnow. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.testkit;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
