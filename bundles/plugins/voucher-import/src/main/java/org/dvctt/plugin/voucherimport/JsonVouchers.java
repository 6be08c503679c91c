/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;

/**
 * Vouchers in JSON: an object with the list {@code vouchers}, each as in the API. Places are paths.
 */
final class JsonVouchers {
  private static final int DEEPEST = 12;
  private static final Pattern LINE = Pattern.compile("line (\\d{1,9}) column");
  private final NamedFields fields;
  private final JsonReader json;

  private JsonVouchers(NamedFields fields, JsonReader json) {
    this.fields = fields;
    this.json = json;
  }

  static List<Entry> read(IntakeFile file, FaultList faults, int mostRows) throws Unreadable {
    NamedFields fields = new NamedFields(faults, mostRows);
    JsonReader json = new JsonReader(new StringReader(Utf8.text(file)));
    json.setStrictness(Strictness.STRICT);
    json.setNestingLimit(DEEPEST);
    JsonVouchers vouchers = new JsonVouchers(fields, json);
    try {
      vouchers.file();
      return fields.entries();
    } catch (MalformedJsonException e) {
      boolean deep = String.valueOf(e.getMessage()).startsWith("Nesting limit");
      throw deep ? deep(e) : broken(e, vouchers.at());
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw broken(e, vouchers.at());
    }
  }

  private void file() throws IOException, Unreadable {
    json.beginObject();
    boolean there = false;
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals("vouchers") && !there) {
        there = true;
        json.beginArray();
        while (json.hasNext()) {
          voucher();
        }
        json.endArray();
      } else {
        if (!name.equals("guide")) {
          fields.unknown(name, at());
        }
        json.skipValue();
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("more than one value");
    }
  }

  private void voucher() throws IOException, Unreadable {
    IntakePlace at = at();
    json.beginObject();
    fields.beginVoucher(at);
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals("lines") && json.peek() == JsonToken.BEGIN_ARRAY) {
        lines();
      } else {
        value(name);
      }
    }
    json.endObject();
    fields.endVoucher();
  }

  private void lines() throws IOException, Unreadable {
    json.beginArray();
    while (json.hasNext()) {
      IntakePlace at = at();
      json.beginObject();
      fields.beginLine(at);
      while (json.hasNext()) {
        value("lines." + json.nextName());
      }
      json.endObject();
      fields.endLine();
    }
    json.endArray();
  }

  private void value(String key) throws IOException {
    IntakePlace at = at();
    switch (json.peek()) {
      case STRING -> fields.field(key, Written.text(Values.clean(json.nextString()), at));
      case NUMBER -> fields.field(key, new Written(json.nextString(), Written.Kind.NUMBER, at));
      case NULL -> json.nextNull();
      case BEGIN_OBJECT -> {
        json.beginObject();
        while (json.hasNext()) {
          value(key + "." + json.nextName());
        }
        json.endObject();
      }
      default -> {
        fields.unknown(key, at);
        json.skipValue();
      }
    }
  }

  private IntakePlace at() {
    String path = json.getPath();
    return new IntakePlace(path.startsWith("$.") ? path.substring(2) : path, 0);
  }

  private static Unreadable broken(Exception e, IntakePlace at) {
    return at(
        "BROKEN_JSON",
        e,
        at,
        "JSON sai cú pháp hoặc bị cắt cụt.",
        "The JSON is broken or cut off.");
  }

  private static Unreadable deep(Exception e) {
    return at(
        "TOO_DEEP", e, IntakePlace.FILE, "JSON lồng quá sâu.", "The JSON is nested too deeply.");
  }

  private static Unreadable at(String code, Exception e, IntakePlace at, String vi, String en) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    IntakePlace place =
        line.find() ? new IntakePlace(at.part(), Integer.parseInt(line.group(1))) : at;
    return new Unreadable(
        code,
        place,
        Text.of(vi, en),
        Text.of(
            "Xuất lại tệp từ phần mềm kế toán, theo tệp mẫu JSON.",
            "Export it again from your accounting software, as the JSON template has it."));
  }
}
