/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name without what banks and units write differently: case, diacritics (so also where a tone
 * mark stands, {@code hòa} or {@code hoà}), punctuation, runs of blanks, and the usual
 * abbreviations of kinds of companies and of public bodies. Words keep their order, and none is
 * left out.
 */
final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\p{Cf}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** Words of an abbreviation that stand one by one, as in {@code T.N.H.H}. */
  private static final List<Short> SHORT =
      List.of(
          new Short("TNHH", "TRACH NHIEM HUU HAN"),
          new Short("TNHH", "T N H H"),
          new Short("MTV", "MOT THANH VIEN"),
          new Short("MTV", "1 THANH VIEN"),
          new Short("MTV", "1TV"),
          new Short("TMCP", "THUONG MAI CO PHAN"),
          new Short("TMCP", "TM CP"),
          new Short("CTCP", "CONG TY CO PHAN"),
          new Short("CTCP", "CTY CO PHAN"),
          new Short("CTCP", "CTY CP"),
          new Short("CTCP", "CONG TY CP"),
          new Short("CTCP", "C TY CP"),
          new Short("CTCP", "C TY CO PHAN"),
          new Short("CTY", "CONG TY"),
          new Short("CTY", "C TY"),
          new Short("CP", "CO PHAN"),
          new Short("DNTN", "DOANH NGHIEP TU NHAN"),
          new Short("HTX", "HOP TAC XA"),
          new Short("HKD", "HO KINH DOANH"),
          new Short("CN", "CHI NHANH"),
          new Short("UBND", "UY BAN NHAN DAN"),
          new Short("KBNN", "KHO BAC NHA NUOC"),
          new Short("XNK", "XUAT NHAP KHAU"),
          new Short("TM", "THUONG MAI"),
          new Short("DV", "DICH VU"),
          new Short("XD", "XAY DUNG"),
          new Short("SX", "SAN XUAT"));

  private static final Map<String, String> LETTERS = Map.of("Đ", "D", "Ð", "D", "&", " VA ");

  private record Short(List<String> words, String shortWord) {
    Short(String shortWord, String words) {
      this(List.of(words.split(" ")), shortWord);
    }
  }

  /** The longest first: {@code CONG TY CO PHAN} is no {@code CTY CP}. */
  private static final List<Short> LONGEST_FIRST =
      SHORT.stream()
          .sorted(Comparator.comparing((Short it) -> it.words().size()).reversed())
          .toList();

  private FoldedName() {}

  /** Empty for a name without a letter or digit. */
  static String of(String name) {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    String plain = MARKS.matcher(upper).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    String spaced = OTHERS.matcher(plain).replaceAll(" ").strip();
    return spaced.isEmpty() ? "" : String.join(" ", shortened(Arrays.asList(spaced.split(" "))));
  }

  private static List<String> shortened(List<String> words) {
    List<String> out = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<String> rest = words.subList(at, words.size());
      Short found = null;
      for (Short one : LONGEST_FIRST) {
        if (found == null
            && rest.size() >= one.words().size()
            && rest.subList(0, one.words().size()).equals(one.words())) {
          found = one;
        }
      }
      out.add(found == null ? rest.get(0) : found.shortWord());
      at += found == null ? 1 : found.words().size();
    }
    return out;
  }
}
