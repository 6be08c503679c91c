/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Checked.assertCodes;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dvctt.model.Text;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The settings of a plugin, as its metatype declares them. */
public class MetatypeReaderTest {
  private static final String SCHEMA =
      "<metatype:MetaData xmlns:metatype='http://www.osgi.org/xmlns/metatype/v1.4.0'"
          + " localization='OSGI-INF/l10n/norms'><OCD id='norms' name='Norms'>"
          + "<AD id='cap' name='%cap' description='đồng' type='Long' default='500000' min='1'"
          + " max='9' required='false'/>"
          + "<AD id='modes' type='String' cardinality='3' default='a\\,b, c'>"
          + "<Option label='x' value='a'/><Option label='y' value='c'/></AD></OCD>"
          + "<OCD id='other' name='O'><AD id='not.mine' type='String'/></OCD>"
          + "<Designate pid='vn.test.norms'><Object ocdref='norms'/></Designate>"
          + "</metatype:MetaData>";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(PluginJar jar) {
    return jar.in(folder.getRoot().toPath());
  }

  private static PluginJar configured() {
    return PluginJar.sound()
        .attribute("configuration", "vn.test.norms")
        .entry("OSGI-INF/metatype/norms.xml", SCHEMA);
  }

  @Test
  public void keysOfItsConfigurationAreRead() {
    List<ConfigKey> keys = Checked.read(file(configured())).settings();
    assertEquals(2, keys.size());
    ConfigKey cap = keys.get(0);
    assertEquals("cap", cap.name());
    assertEquals("Long", cap.type());
    assertEquals(List.of("500000"), cap.defaults());
    assertEquals("1", cap.min());
    assertEquals("9", cap.max());
    assertFalse(cap.required());
    ConfigKey modes = keys.get(1);
    assertEquals(Text.of("modes", "modes"), modes.label());
    assertEquals(3, modes.cardinality());
    assertTrue(modes.required());
    assertEquals(List.of("a,b", "c"), modes.defaults());
    assertEquals(List.of("a", "c"), modes.options());
  }

  @Test
  public void labelsAreLocalised() {
    PluginJar jar = configured().entry("OSGI-INF/l10n/norms.properties", "cap=Cap");
    assertEquals(Text.of("Cap", "Cap"), Checked.read(file(jar)).settings().get(0).label());
    jar.entry("OSGI-INF/l10n/norms_vi.properties", "cap=Mức trần");
    assertEquals(Text.of("Mức trần", "Cap"), Checked.read(file(jar)).settings().get(0).label());
    jar.entry("OSGI-INF/l10n/norms_en.properties", "cap=Limit");
    assertEquals(Text.of("Mức trần", "Limit"), Checked.read(file(jar)).settings().get(0).label());
  }

  @Test
  public void bothLanguagesMayStandInOneText() {
    assertEquals(Text.of("Mức trần", "Cap"), labelled("Mức trần · Cap"));
    assertEquals(Text.of("A · b · c", "A · b · c"), labelled("A · b · c"));
    assertEquals(Text.of("Mức trần", "Mức trần"), labelled("Mức trần"));
  }

  private Text labelled(String name) {
    PluginJar jar =
        PluginJar.sound()
            .attribute("configuration", "vn.test.norms")
            .entry("OSGI-INF/metatype/norms.xml", SCHEMA.replace("'%cap'", "'" + name + "'"));
    return Checked.read(file(jar)).settings().get(0).label();
  }

  @Test
  public void missingWordIsShownByItsKey() {
    assertEquals(Text.of("cap", "cap"), Checked.read(file(configured())).settings().get(0).label());
  }

  @Test
  public void configurationWithoutSchemaIsRefused() {
    assertCodes(file(PluginJar.sound().attribute("configuration", "vn.test.norms")), "NO_SCHEMA");
    assertCodes(file(configured().attribute("configuration", "vn.test.other")), "NO_SCHEMA");
  }

  @Test
  public void outsideEntitiesAreNotRead() {
    String schema =
        "<!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><MetaData>&x;</MetaData>";
    assertCodes(file(configured().entry("OSGI-INF/metatype/more.xml", schema)), "XML_UNREADABLE");
  }
}
