/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.junit.Test;

public class PaymentFileTest {
  private static final Instant NOW = Instant.parse("2020-08-03T17:30:05.123Z");
  private static final Payee PAYEE =
      new Payee("Công ty TNHH Đặng & Sơn", "6200000001", "1234567890", "agribank");
  private static final IsoText ASCII = IsoText.of("ASCII", ".");

  @Test
  public void anotherReaderFindsWhatWasOrdered() {
    byte[] bytes = write(ASCII, order(PAYEE, 1_234_567_890_123L, "Thanh toán đợt 1"));
    Schemas.assertValid("pain.001.001.09", bytes);
    MxPain00100109 read = MxPain00100109.parse(new String(bytes, StandardCharsets.UTF_8));
    PaymentInstruction30 payment = read.getCstmrCdtTrfInitn().getPmtInf().get(0);
    CreditTransferTransaction34 transaction = payment.getCdtTrfTxInf().get(0);
    assertEquals("B-01ARZ3-1-1", read.getCstmrCdtTrfInitn().getGrpHdr().getMsgId());
    assertEquals("1", read.getCstmrCdtTrfInitn().getGrpHdr().getNbOfTxs());
    assertEquals("KBNN Lai Chau", payment.getDbtr().getNm());
    assertEquals(BankSide.ACCOUNT, payment.getDbtrAcct().getId().getOthr().getId());
    assertEquals("BFTVVNVX", payment.getDbtrAgt().getFinInstnId().getBICFI());
    assertEquals("the day there", "2020-08-04", payment.getReqdExctnDt().getDt().toString());
    assertEquals("B-01ARZ3-1-1", transaction.getPmtId().getEndToEndId());
    assertEquals("VND", transaction.getAmt().getInstdAmt().getCcy());
    assertEquals(new BigDecimal("1234567890123"), transaction.getAmt().getInstdAmt().getValue());
    assertEquals("Cong ty TNHH Dang + Son", transaction.getCdtr().getNm());
    assertEquals("6200000001", transaction.getCdtr().getId().getOrgId().getOthr().get(0).getId());
    assertEquals("1234567890", transaction.getCdtrAcct().getId().getOthr().getId());
    assertEquals("VBAAVNVX", transaction.getCdtrAgt().getFinInstnId().getBICFI());
    assertEquals(List.of("Thanh toan dot 1"), transaction.getRmtInf().getUstrd());
  }

  @Test
  public void withMarksTheyStay() {
    byte[] bytes = write(IsoText.of("UTF8", "."), order(PAYEE, 1, "Thanh toán <đợt> 1"));
    Schemas.assertValid("pain.001.001.09", bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertTrue(text, text.contains("<Nm>Công ty TNHH Đặng &amp; Sơn</Nm>"));
  }

  @Test
  public void whoTakesCashHasNoAccount() {
    byte[] bytes = write(ASCII, order(new Payee("Nguyễn Thử", "", "", ""), 1, ""));
    Schemas.assertValid("pain.001.001.09", bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertFalse(text, text.contains("CdtrA") || text.contains("RmtInf"));
  }

  @Test
  public void aBankWithoutABicIsCalledByItsKey() {
    Payee payee = new Payee("A", "", "123456", "ngan_hang");
    byte[] bytes = write(ASCII, order(payee, 999_999_999_999_999_999L, "x"));
    Schemas.assertValid("pain.001.001.09", bytes);
    assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("<Id>ngan-hang</Id>"));
  }

  @Test
  public void anyTextKeepsTheSchemaAndTheLetters() {
    long seed = Long.getLong("dvctt.seed", System.nanoTime());
    System.out.println("PaymentFileTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder odd = new StringBuilder("a");
      for (int letter = random.nextInt(300); letter > 0; letter--) {
        odd.append((char) random.nextInt(i % 2 == 0 ? 0x500 : 0x10000));
      }
      Payee payee = new Payee(odd.toString(), "", "123456", odd.substring(0, 1));
      for (IsoText text : List.of(ASCII, IsoText.of("UTF8", "."))) {
        byte[] bytes = write(text, order(payee, 1 + i, odd.reverse().toString()));
        Schemas.assertValid("pain.001.001.09", bytes);
        if (text == ASCII) {
          assertEquals(
              "seed " + seed, bytes.length, new String(bytes, StandardCharsets.UTF_8).length());
        }
      }
    }
  }

  private static byte[] write(IsoText text, BankOrder order) {
    return new PaymentFile(BankSide.debtor(), text).write(order, NOW);
  }

  private static BankOrder order(Payee payee, long amount, String text) {
    return new BankOrder("B-01ARZ3-1-1", payee, Money.of(amount), text);
  }
}
