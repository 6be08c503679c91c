/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip of an OpenDocument file (part 2 of the standard): its kind first, stored as it is. */
final class Package {
  static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  // The same for every file: what is written is the same whenever it is.
  private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

  /** Writes one part. */
  @FunctionalInterface
  interface Part {
    void to(Xml xml) throws IOException;
  }

  private final OutputStream out;
  private final ZipOutputStream zip;
  private final List<String> parts = new ArrayList<>();

  Package(OutputStream out) throws IOException {
    this.out = out;
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    byte[] kind = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(kind);
    ZipEntry first = entry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(kind.length);
    first.setCrc(sum.getValue());
    zip.putNextEntry(first);
    zip.write(kind);
    zip.closeEntry();
  }

  void part(String name, Part part) throws IOException {
    parts.add(name);
    write(name, part);
  }

  private void write(String name, Part part) throws IOException {
    zip.putNextEntry(entry(name));
    Writer text =
        new BufferedWriter(new OutputStreamWriter(new Kept(zip), StandardCharsets.UTF_8), 1 << 15);
    Xml xml = new Xml(text);
    part.to(xml);
    xml.end();
    text.flush();
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }

  /** The list of parts, and the end; the stream itself stays open. */
  void end() throws IOException {
    write(
        "META-INF/manifest.xml",
        xml -> {
          xml.open("manifest:manifest");
          xml.with("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
          xml.with("manifest:version", "1.3");
          file(xml, "/", MEDIA_TYPE);
          for (String part : parts) {
            file(xml, part, "text/xml");
          }
          xml.close();
        });
    zip.finish();
    out.flush();
  }

  private static void file(Xml xml, String path, String type) throws IOException {
    xml.open("manifest:file-entry");
    xml.with("manifest:full-path", path);
    if (path.equals("/")) {
      xml.with("manifest:version", "1.3");
    }
    xml.with("manifest:media-type", type).close();
  }

  /** An entry ends with its part, not with the writer. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() {
      // the zip packs better in large pieces
    }

    @Override
    public void close() {
      // the zip goes on
    }
  }
}
