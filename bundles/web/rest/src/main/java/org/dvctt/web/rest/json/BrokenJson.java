/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.dvctt.model.Text;
import org.dvctt.web.rest.problem.RequestFault;

/** Says what is wrong with JSON in our own words: Jackson's would show class names. */
final class BrokenJson {
  private BrokenJson() {}

  static RequestFault of(JsonProcessingException e) {
    String at = e instanceof JsonMappingException mapping ? path(mapping) : "";
    if (e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException) {
      return RequestFault.of(
          400,
          "JSON_LIMIT",
          at,
          Text.of(
              "JSON lồng quá sâu hoặc có phần quá dài.",
              "The JSON is nested too deeply or has too long a part."),
          Text.of("Rút gọn nội dung rồi gửi lại.", "Make it shorter and send it again."));
    }
    if (e instanceof UnrecognizedPropertyException) {
      return RequestFault.of(
          400,
          "UNKNOWN_FIELD",
          at,
          Text.of("Không có trường “" + at + "”.", "There is no field “" + at + "”."),
          Text.of("Bỏ trường này hoặc sửa tên.", "Remove the field or mend its name."));
    }
    if (!at.isEmpty() && !(e.getCause() instanceof JsonParseException)) {
      return RequestFault.of(
          400,
          "BAD_VALUE",
          at,
          Text.of(
              "Giá trị của “" + at + "” không đúng kiểu.",
              "The value of “" + at + "” is of the wrong kind."),
          Text.of(
              "Mã là chuỗi, số tiền là số nguyên, ngày dạng 2020-08-03.",
              "Codes are texts, amounts whole numbers, dates like 2020-08-03."));
    }
    return broken(e);
  }

  static RequestFault notAnObject() {
    return RequestFault.of(
        400,
        "BAD_JSON",
        "",
        Text.of("Nội dung phải là một đối tượng JSON.", "The body must be a JSON object."),
        Text.of("Gửi một đối tượng JSON.", "Send a JSON object."));
  }

  private static RequestFault broken(JsonProcessingException e) {
    if (e instanceof MismatchedInputException) {
      return notAnObject();
    }
    String where =
        e.getLocation() == null
            ? "?"
            : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    return RequestFault.of(
        400,
        "BAD_JSON",
        "",
        Text.of("JSON sai cú pháp ở " + where + ".", "The JSON is broken at " + where + "."),
        Text.of(
            "Kiểm tra dấu ngoặc, dấu phẩy và trường lặp.",
            "Check brackets, commas and doubled fields."));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(shortened(step.getFieldName()));
      }
    }
    return path.toString();
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
