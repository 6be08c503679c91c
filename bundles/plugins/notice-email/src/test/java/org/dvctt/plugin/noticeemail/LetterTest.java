/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeMedium;
import org.junit.Test;

/** The mail as another library reads it. */
public class LetterTest {
  private static final ZonedDateTime AT = ZonedDateTime.parse("2020-08-03T08:05:00+07:00");

  private static MimeMessage read(String subject, String text) throws MessagingException {
    String letter =
        Letter.of(
            new Notice("N-7", NoticeMedium.EMAIL, "a@b.vn", "vi", subject, text, true),
            Post.SENDER,
            AT);
    for (String line : letter.split("\r\n", -1)) {
      assertTrue(line, line.length() <= 78);
      assertTrue(line, line.chars().allMatch(c -> c >= ' ' && c < 127));
    }
    return new MimeMessage(
        null, new ByteArrayInputStream(letter.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  public void anotherLibraryReadsWhatWasWritten() throws MessagingException, IOException {
    String subject =
        "Kho bạc đã nhận hồ sơ H12.01-200803-0001 của Trường Tiểu học số 1 xã Nậm Hàng";
    MimeMessage mail = read(subject, "Kính gửi đơn vị,\n.\n..\nSố tiền: 1.250.000 đ\n");
    assertEquals(subject, mail.getSubject());
    assertEquals("Kính gửi đơn vị,\r\n.\r\n..\r\nSố tiền: 1.250.000 đ\r\n", mail.getContent());
    assertEquals("<N-7@kbnn.example>", mail.getMessageID());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
    assertEquals("high", mail.getHeader("Importance")[0]);
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertEquals("Kho bạc Nhà nước", from.getPersonal());
    assertArrayEquals(InternetAddress.parse("a@b.vn"), mail.getAllRecipients());
    assertEquals(AT.toInstant(), mail.getSentDate().toInstant());
  }

  @Test
  public void noNameOrSubjectBeginsAHeaderOfItsOwn() throws MessagingException, IOException {
    for (String subject :
        List.of("A\r\nBcc: x@y.vn", "A\nBcc: x@y.vn", "Hồ\r\nBcc: x@y.vn", "A\r\n Bcc: x@y.vn")) {
      MimeMessage mail = read(subject, "x");
      assertNull(subject, mail.getHeader("Bcc"));
      assertTrue(mail.getSubject(), mail.getSubject().contains("Bcc: x@y.vn"));
      assertEquals(1, mail.getAllRecipients().length);
    }
    assertThrows(IllegalArgumentException.class, () -> new Sender("a@b.vn", "A\r\nBcc: x@y.vn"));
    assertThrows(IllegalArgumentException.class, () -> new Sender("a@b.vn\r\nx", "A"));
  }
}
