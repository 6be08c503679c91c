/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Why a signature does not count, each with what to do. */
final class TrustRefusals {
  private static final Text SIGN_AGAIN =
      Text.of(
          "Lấy lại tệp từ nơi phát hành; nếu vẫn vậy, nhờ họ ký lại.",
          "Get the file again from its publisher; if that doesn't help, ask them to sign it again.");

  private TrustRefusals() {}

  static Refused missing() {
    return refused(
        TrustStore.MISSING,
        Text.of("Tệp không có chữ ký.", "The file is not signed."),
        Text.of(
            "Nhờ nơi phát hành ký bằng lệnh ký của bộ công cụ, hoặc jarsigner.",
            "Ask its publisher to sign it with the kit's signing command, or with jarsigner."));
  }

  static Refused broken(String vi, String en) {
    return refused(
        "SIGNATURE_BROKEN",
        Text.of("Chữ ký không đúng: " + vi + ".", "The signature does not hold: " + en + "."),
        SIGN_AGAIN);
  }

  static Refused weak(String what) {
    return refused(
        "SIGNATURE_WEAK",
        Text.of(
            "Thuật toán ký quá yếu: " + what + ".", "Signed with a weak algorithm: " + what + "."),
        Text.of(
            "Nhờ nơi phát hành ký lại bằng SHA-256 với khoá RSA từ 2048 bit hoặc EC từ 256 bit.",
            "Ask its publisher to sign with SHA-256 and a key of RSA 2048 or EC 256 bits or more."));
  }

  static Refused unknown(String subject) {
    return refused(
        "SIGNER_UNKNOWN",
        Text.of(
            "Không tin người ký " + subject + ".", "The signer " + subject + " is not trusted."),
        Text.of(
            "Nếu đúng là nơi phát hành, đặt chứng thư của họ vào config/trust.",
            "If this is the publisher, put their certificate into config/trust."));
  }

  static Refused expired(String subject, Date from, Date to) {
    String days = day(from) + " – " + day(to);
    return refused(
        "SIGNER_EXPIRED",
        Text.of(
            "Chứng thư " + subject + " chỉ có hiệu lực " + days + ".",
            "The certificate of " + subject + " is valid " + days + " only."),
        Text.of(
            "Nhờ nơi phát hành ký lại bằng chứng thư còn hiệu lực.",
            "Ask its publisher to sign with a certificate that is valid now."));
  }

  static Refused revoked(String subject, String why) {
    return refused(
        "SIGNER_REVOKED",
        Text.of(
            "Chứng thư " + subject + " đã bị thu hồi (" + why + ").",
            "The certificate of " + subject + " is revoked (" + why + ")."),
        Text.of(
            "Không cài tệp này; hỏi nơi phát hành về khoá mới.",
            "Don't install this file; ask its publisher about the new key."));
  }

  static Refused revocationUnknown(String subject) {
    return refused(
        "REVOCATION_UNKNOWN",
        Text.of(
            "Danh sách thu hồi hiện có không cho biết " + subject + " còn hiệu lực hay không.",
            "The revocation lists at hand don't tell whether " + subject + " is still valid."),
        Text.of(
            "Chép danh sách thu hồi (.crl) mới của nơi cấp chứng thư vào config/trust.",
            "Copy the authority's new revocation list (.crl) into config/trust."));
  }

  static Refused notAllowed(List<Text> what, String key) {
    return new Refused(
        Refused.Kind.INVALID,
        what.stream()
            .map(
                text ->
                    Reason.of(
                        "SIGNER_NOT_ALLOWED",
                        "signature",
                        text,
                        Text.of(
                            "Nhờ nơi có thẩm quyền ký, hoặc sửa config/trust/"
                                + key
                                + ".properties.",
                            "Ask those who may to sign it, or change config/trust/"
                                + key
                                + ".properties.")))
            .toList());
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(ZoneOffset.ofHours(7)).toLocalDate();
  }

  private static Refused refused(String code, Text sentence, Text nextStep) {
    return Refused.of(Refused.Kind.INVALID, code, "signature", sentence, nextStep);
  }
}
