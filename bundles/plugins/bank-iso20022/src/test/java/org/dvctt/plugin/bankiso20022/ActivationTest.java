/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleContext;

/** As the container makes it: settings with their defaults, the data folder from its property. */
public class ActivationTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void itsFoldersAreInTheDataFolder() {
    activated(Map.of());
    activated(Map.of("folder", "tinh-12"));
    for (String made : new String[] {"in", "out", "tinh-12/archive", "tinh-12/refused"}) {
      assertTrue(
          made,
          Files.isDirectory(
              folder.getRoot().toPath().resolve("plugins/bank-iso20022").resolve(made)));
    }
  }

  @Test
  public void wrongSettingsFailTheActivationWithASentence() {
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("folder", "../bank-sim");
    wrong.put("file_limit_mb", 0);
    wrong.put("quiet_ms", -1);
    wrong.put("debtor_name", " ");
    wrong.put("debtor_account", "12");
    wrong.put("bank_codes", new String[] {"agribank"});
    wrong.put("text", "LATIN1");
    wrong.put("replacement", "đ");
    wrong.put("lines_most", 0);
    wrong.forEach(
        (name, value) -> {
          String told =
              assertThrows(
                      name, IllegalArgumentException.class, () -> activated(Map.of(name, value)))
                  .getMessage();
          assertTrue(told, told.startsWith(name.replace('_', '.') + ": "));
          assertTrue(told, told.contains(" · "));
        });
  }

  private BankFile activated(Map<String, Object> given) {
    Map<String, Object> settings =
        new HashMap<>(Map.of("debtor_name", "KBNN Lai Châu", "debtor_account", "9523219900010"));
    settings.putAll(given);
    return new BankFile(
        of(BundleContext.class, (p, m, a) -> folder.getRoot().toString()),
        of(
            BankFileSettings.class,
            (p, method, a) -> settings.getOrDefault(method.getName(), method.getDefaultValue())));
  }

  private static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
