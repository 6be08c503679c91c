/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** As the container makes it: version from the bundle, settings with their defaults. */
public class ActivationTest {
  private static final RuleQuestion QUESTION =
      Asked.on("2020-08-03", Slip.of(4_100_000).item("6702")).question();

  @Test
  public void withoutAConfigurationItWarnsInTheBundlesVersion() {
    Verdict verdict = Norms.only(activated(Map.of()).check(QUESTION));
    assertEquals(Verdict.Outcome.WARN, verdict.outcome());
    assertEquals("0.1.0.SNAPSHOT", verdict.rule().version());
  }

  @Test
  public void theConfigurationCounts() {
    Map<String, Object> caps = Map.of("caps", new String[] {"CTP-PHU-CAP=4100000"});
    assertEquals(Verdict.Outcome.PASS, Norms.only(activated(caps).check(QUESTION)).outcome());
    assertEquals(
        Verdict.Outcome.FAIL,
        Norms.only(activated(Map.of("outcome", "FAIL")).check(QUESTION)).outcome());
    assertEquals(
        Verdict.Outcome.PASS,
        Norms.only(activated(Map.of("tolerance_percent", 5)).check(QUESTION)).outcome());
  }

  @Test
  public void aBrokenConfigurationFailsTheActivation() {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> activated(Map.of("tolerance_percent", 200)));
    assertTrue(error.getMessage(), error.getMessage().contains("phải từ 0 đến 100"));
  }

  private static NormCheck activated(Map<String, Object> settings) {
    Bundle bundle = of(Bundle.class, (p, m, a) -> Version.parseVersion("0.1.0.SNAPSHOT"));
    return new NormCheck(
        of(BundleContext.class, (p, m, a) -> bundle),
        of(
            NormSettings.class,
            (p, method, a) -> settings.getOrDefault(method.getName(), method.getDefaultValue())));
  }

  private static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
