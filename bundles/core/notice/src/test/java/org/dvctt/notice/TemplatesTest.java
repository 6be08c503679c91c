/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TemplatesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path home() {
    return folder.getRoot().toPath();
  }

  @Test
  public void thoseOfTheProductAreWhole() {
    Templates templates = Templates.read(Optional.empty());
    assertEquals(List.of(), templates.faults());
    for (NoticeKind kind : NoticeKind.values()) {
      for (String language : Templates.LANGUAGES) {
        Template template = templates.of(kind, language);
        assertFalse(kind + language, template.subject().isBlank());
        assertTrue(kind + language, template.mail().contains("{unit_name}"));
        assertEquals(
            kind + language, kind.smsToHolder(), kind.smsToHolder() && !template.sms().isEmpty());
        assertTrue("a short message is plain", template.sms().chars().allMatch(c -> c < 127));
      }
      assertNotEquals(templates.of(kind, "vi").mail(), templates.of(kind, "en").mail());
    }
  }

  @Test
  public void anUnknownFieldIsRefusedWithItsFileAndLine() {
    String told =
        assertThrows(
                IllegalArgumentException.class,
                () -> Template.read("paid.vi.txt", "subject: A {amount}\n\nx\n{dosier_code} {\n"))
            .getMessage();
    assertTrue(told, told.contains("paid.vi.txt line 4: unknown field {dosier_code}"));
    assertTrue(told, told.contains("dossier_code"));
    assertTrue(told, told.contains("paid.vi.txt line 4: a brace"));
  }

  @Test
  public void aTemplateOfAnotherShapeIsRefused() {
    for (String wrong :
        List.of("", "x", "subject: a", "subject: a\nb\nc", "subject: a\n\nb\n--- sms\n")) {
      assertThrows(wrong, IllegalArgumentException.class, () -> Template.read("a.txt", wrong));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Template.read("a.txt", "subject: a\n\n" + "b".repeat(20_001)));
  }

  @Test
  public void aProvincesOwnReplacesOneFileAndAWrongOneIsNotUsed() throws IOException {
    Files.writeString(home().resolve("paid.vi.txt"), "subject: Của tỉnh\n\nĐã chi {amount}\n");
    Files.writeString(home().resolve("paid.en.txt"), "subject: {what}\n\nx\n");
    Files.writeString(home().resolve("payed.en.txt"), "subject: a\n\nx\n");
    Files.write(home().resolve("refused.vi.txt"), "Đ".getBytes(StandardCharsets.UTF_16));
    Templates templates = Templates.read(Optional.of(home()));
    Templates shipped = Templates.read(Optional.empty());
    assertEquals("Của tỉnh", templates.of(NoticeKind.PAID, "vi").subject());
    assertEquals(shipped.of(NoticeKind.PAID, "en"), templates.of(NoticeKind.PAID, "en"));
    assertEquals(shipped.of(NoticeKind.REFUSED, "vi"), templates.of(NoticeKind.REFUSED, "vi"));
    String faults = String.join("\n", templates.faults());
    assertEquals(faults, 3, templates.faults().size());
    for (String said :
        List.of("paid.en.txt line 1", "payed.en.txt: no", "refused.vi.txt is not UTF-8")) {
      assertTrue(faults, faults.contains(said));
    }
  }

  @Test
  public void aFolderThatIsNotThereIsToldAndNothingElseHappens() {
    Templates templates = Templates.read(Optional.of(home().resolve("none")));
    assertEquals(1, templates.faults().size());
    assertFalse(templates.of(NoticeKind.PAID, "vi").mail().isEmpty());
  }
}
