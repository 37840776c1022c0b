package dev.winnow.k8s.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class have a cluster: their methods may ask for a {@link TestCluster}, a {@code
 * KubernetesClient} that may do everything, or a {@link FakeKubelet}. It is the mock server in CRUD
 * mode, fresh for each test; in the profile {@code kube-api} it is a real API server, one for the
 * run, with a fresh namespace for each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnClusterExtension.class)
public @interface OnCluster {}
