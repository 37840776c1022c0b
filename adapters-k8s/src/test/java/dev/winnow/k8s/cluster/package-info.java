/**
 * A cluster for tests: the mock server, or in the profile {@code kube-api} a real API server with
 * its controllers. There is no kubelet and no scheduler in either: {@link
 * dev.winnow.k8s.cluster.FakeKubelet} plays them.
 */
package dev.winnow.k8s.cluster;
