/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.dvctt.model.Text;

/**
 * What a new plugin is called.
 *
 * @param id as in its manifest
 * @param kind a folder of templates
 * @param group its Java package and Maven group
 * @param province code of the province it serves, 2 digits
 */
public record NewPlugin(
    String kind, String id, String group, String province, String vendor, Text name) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;
  private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

  /** Letters that end a value or begin another in one of the files it is written into. */
  private static final Pattern UNFIT = Pattern.compile("[\"\\\\<>&$@\\p{Cntrl}]");

  /** The Java package that a plugin gets when none is given. */
  public static String usualGroup(String id) {
    return "vn.plugin." + id.replace("-", "");
  }

  /** What is wrong with it, for people; empty when nothing is. */
  public List<Text> faults() {
    List<Text> faults = new ArrayList<>();
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      faults.add(
          Text.of(
              "--id “" + id + "”: chữ thường, số, gạch nối, như dinh-muc-xang.",
              "--id “" + id + "”: lower case, digits and hyphens, like travel-caps."));
    }
    boolean named = Arrays.stream(group.split("\\.", -1)).allMatch(NewPlugin::isPart);
    if (!named || group.matches("(java|javax|jdk|sun|org\\.dvctt|org\\.osgi)(\\..*)?")) {
      faults.add(
          Text.of(
              "--package “" + group + "”: tên gói Java của nơi làm, như vn.tinh.dinhmuc.",
              "--package “" + group + "”: a Java package of your own, like vn.example.caps."));
    }
    if (!PROVINCE.matcher(province).matches()) {
      faults.add(
          Text.of(
              "--province “" + province + "”: mã tỉnh 2 chữ số.",
              "--province “" + province + "”: the province's code of 2 digits."));
    }
    Map.of("--vendor", vendor, "--name-vi", name.vi(), "--name-en", name.en())
        .forEach(
            (option, text) -> {
              if (text.isBlank() || UNFIT.matcher(text).find()) {
                faults.add(
                    Text.of(
                        option + ": không để trống, không có \" \\ < > & $ @.",
                        option + ": not empty, without \" \\ < > & $ @."));
              }
            });
    return faults;
  }

  private static boolean isPart(String part) {
    return part.matches("[a-z][a-z0-9_]*") && !SourceVersion.isKeyword(part);
  }
}
