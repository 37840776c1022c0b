/**
 * What every receiver promises, as JUnit 5 tests: derive a test from {@link
 * dev.winnow.testkit.receiver.ReceiverKit}, or from {@link
 * dev.winnow.testkit.receiver.HttpReceiverKit} if the receiver talks HTTP.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.testkit.receiver;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
