package dev.winnow.k8s.watch;

import java.util.function.Consumer;

/**
 * What all feeds of a watch share.
 *
 * @param api the API
 * @param loop the thread that does all work
 * @param intake where objects come in
 * @param outlet where signals leave
 * @param sight what cannot be seen
 * @param backOff how long to wait
 * @param options how patiently
 * @param notices is told what people should know
 */
record WatchContext(
    Api api,
    EventLoop loop,
    ObjectIntake intake,
    ReorderBuffer outlet,
    SourceHealth sight,
    BackOff backOff,
    WatchOptions options,
    Consumer<String> notices) {}
