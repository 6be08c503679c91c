/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.Text;
import org.osgi.service.resolver.ResolutionException;

/** Says in plain words why the resolver gave up though nothing was plainly missing. */
final class FailureWords {
  private static final Pattern EXPOSED =
      Pattern.compile(
          "resolve resource (\\S+) .*? because it is exposed to package '([^']+)' from resources"
              + " (\\S+) \\[.*?\\] and (\\S+) \\[");
  private static final Pattern EXPORTS =
      Pattern.compile(
          "resolve resource (\\S+) .*? because it exports package '([^']+)' and is also exposed to"
              + " it from resource (\\S+) ");

  private FailureWords() {}

  static Finding of(ResolutionException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher exposed = EXPOSED.matcher(message);
    if (exposed.find()) {
      return twice(exposed.group(1), exposed.group(2), exposed.group(3), exposed.group(4));
    }
    Matcher exports = EXPORTS.matcher(message);
    if (exports.find()) {
      return twice(exports.group(1), exports.group(2), exports.group(1), exports.group(3));
    }
    return new Finding(
        "unresolved",
        "",
        Text.of(
            "Không ghép nối được, vì thứ nó cần cũng không ghép nối được: " + message,
            "It can't be wired, as something that it needs can't be: " + message),
        Text.of(
            "Bổ sung phần còn thiếu của bundle nêu sau cùng, hoặc gỡ bundle đó.",
            "Add what the bundle named last lacks, or remove that bundle."));
  }

  private static Finding twice(String bundle, String name, String one, String other) {
    return new Finding(
        "uses",
        bundle,
        Text.of(
            String.format(
                "%s sẽ thấy gói %s từ hai nơi khác nhau: %s và %s.", bundle, name, one, other),
            String.format(
                "%s would see package %s from two places: %s and %s.", bundle, name, one, other)),
        Text.of(
            String.format(
                "Nhập %s từ một nơi duy nhất (đặt khoảng phiên bản), không mang theo bản riêng.",
                name),
            String.format(
                "Take %s from one of them only: narrow the version range, and carry no own copy.",
                name)));
  }
}
