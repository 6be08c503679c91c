/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;

import java.text.Normalizer;
import org.junit.Test;

/** What banks and units write differently, and what is another name. */
public class NameMatchTest {
  private static final String[][] FOLDED = {
    {"Công ty TNHH Một thành viên Điện lực", "CONG TY TNHH MTV DIEN LUC"},
    {"Công ty Trách nhiệm hữu hạn Hòa Bình", "CTY TNHH HOA BINH"},
    {"C.Ty T.N.H.H Hoà Bình", "Công ty TNHH Hòa Bình"},
    {"Công ty Cổ phần Xây dựng Lai Châu", "CTCP XD LAI CHAU"},
    {"Cty CP Thương mại & Dịch vụ Tây Bắc", "CÔNG TY CỔ PHẦN TM VÀ DV TÂY BẮC"},
    {"Ngân hàng Thương mại Cổ phần Mẫu", "NGAN HANG TMCP MAU"},
    {"Hợp tác xã  Nông nghiệp\t-  Sìn Hồ", "HTX NONG NGHIEP SIN HO"},
    {"UBND xã Nậm Loỏng", "ỦY BAN NHÂN DÂN XÃ NẬM LOỎNG"},
    {"Ủy ban", "Uỷ ban"},
    {"hòa", "hoà"},
    {"Nguyễn Văn Đức", "NGUYEN VAN DUC"},
    {"Đỗ Thị Ðào", "do thi dao"},
    {"ＣＴＹ　ＭＡＵ", "cty mau"},
    {"A\u200bn\u00adh", "ANH"},
    {"Công ty “Mẫu” (chi nhánh Lai Châu)", "CTY MAU - CN LAI CHAU"},
  };

  private static final String[][] NO = {
    {"Nguyễn Văn Đức", "NGUYEN VAN DUNG"},
    {"Nguyễn Văn Đức", "NGUYEN DUC VAN"},
    {"Nguyễn Văn Đức", "NGUYEN VAN DUC ANH"},
    {"Công ty TNHH Mẫu", "CTY CP MAU"},
    {"Công ty TNHH Mẫu", "Công ty TNHH MTV Mẫu"},
    {"Hộ Mẫu 1", "Hộ Mẫu 11"},
    {"NGUYEN", "NGUYЕN"},
    {"", "NGUYEN VAN DUC"},
    {"...", "---"},
    {"\u0000", "NGUYEN"},
  };

  @Test
  public void theSameLettersAreExactWhateverTheirFormAndBlanksRoundThem() {
    assertEquals(NameMatch.EXACT, NameMatch.of("Điện lực", "Điện lực"));
    String name = "Hợp tác xã Nậm Hàng";
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertEquals(NameMatch.EXACT, NameMatch.of("  " + apart + " ", name));
    assertEquals(NameMatch.FOLDED, NameMatch.of(apart, "HTX NAM HANG"));
  }

  @Test
  public void caseMarksPunctuationAndUsualAbbreviationsAreFolded() {
    for (String[] pair : FOLDED) {
      assertEquals(String.join(" | ", pair), NameMatch.FOLDED, NameMatch.of(pair[0], pair[1]));
      assertEquals(String.join(" | ", pair), NameMatch.FOLDED, NameMatch.of(pair[1], pair[0]));
    }
  }

  @Test
  public void anotherWordOrderOrKindOfCompanyIsAnotherName() {
    for (String[] pair : NO) {
      assertEquals(String.join(" | ", pair), NameMatch.NO, NameMatch.of(pair[0], pair[1]));
      assertEquals(String.join(" | ", pair), NameMatch.NO, NameMatch.of(pair[1], pair[0]));
    }
  }
}
