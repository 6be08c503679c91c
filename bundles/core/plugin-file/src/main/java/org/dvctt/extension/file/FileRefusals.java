/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import org.dvctt.model.Reason;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** Why a plugin's file is not taken, each with what its author or the operator does next. */
final class FileRefusals {
  private static final Text BUILD_AGAIN =
      Text.of(
          "Nhờ nơi làm phần mở rộng dựng lại tệp bằng công cụ thông thường rồi gửi lại.",
          "Ask the plugin's author to build the file again with the usual tools.");
  private static final Text SMALLER =
      Text.of(
          "Nhờ nơi làm phần mở rộng bỏ bớt nội dung không cần; nếu không rõ nguồn gốc thì xoá tệp.",
          "Ask the plugin's author to leave out what is not needed; delete the file if its origin"
              + " is unclear.");
  private static final Text MEND_MANIFEST =
      Text.of(
          "Sửa phần khai trong bnd.bnd theo docs/plugins rồi dựng lại.",
          "Mend the header in bnd.bnd as docs/plugins says and build again.");

  private FileRefusals() {}

  static Reason more(int left) {
    return reason(
        "MORE_FINDINGS",
        "",
        "Còn " + left + " điểm nữa không kể ra.",
        "There are " + left + " more findings that are not listed.",
        Text.of("Sửa những điểm trên rồi kiểm lại.", "Mend those above, then check again."));
  }

  static Reason notRead(String why) {
    return reason(
        "FILE_NOT_READ",
        "file",
        "Không đọc được tệp: " + why + ".",
        "The file could not be read: " + why + ".",
        Text.of("Kiểm tra tệp có ở đó và quyền đọc.", "See that the file is there and readable."));
  }

  static Reason notZip(String what) {
    return reason(
        "NOT_A_ZIP",
        "file",
        "Không phải tệp jar đọc được: " + what + ".",
        "This is no readable jar: " + what + ".",
        Text.of(
            "Chép lại tệp (có thể bị cụt); nếu vẫn vậy, nhờ nơi làm phần mở rộng gửi lại.",
            "Copy the file again (it may be cut short); if that doesn't help, ask its author."));
  }

  static Reason tooLarge(long size, long most) {
    return reason(
        "FILE_TOO_LARGE",
        "file",
        "Tệp có " + size + " byte, nhiều nhất được " + most + ".",
        "The file has " + size + " bytes, " + most + " are allowed.",
        SMALLER);
  }

  static Reason tooManyEntries(int most) {
    return reason(
        "TOO_MANY_ENTRIES",
        "file",
        "Trong tệp có hơn " + most + " mục.",
        "There are more than " + most + " entries in the file.",
        SMALLER);
  }

  static Reason entryTooLarge(String entry, long most) {
    return reason(
        "ENTRY_TOO_LARGE",
        entry,
        "Mục " + entry + " giải nén ra hơn " + most + " byte.",
        "The entry " + entry + " unpacks to more than " + most + " bytes.",
        SMALLER);
  }

  static Reason unpackedTooLarge(long most) {
    return reason(
        "UNPACKED_TOO_LARGE",
        "file",
        "Tệp giải nén ra hơn " + most + " byte.",
        "The file unpacks to more than " + most + " bytes.",
        SMALLER);
  }

  static Reason bomb(String entry, int ratio) {
    return reason(
        "ZIP_BOMB",
        entry,
        "Tệp phình ra hơn " + ratio + " lần khi giải nén (tới mục " + entry + ").",
        "The file grows more than " + ratio + " times when unpacked (seen at " + entry + ").",
        Text.of(
            "Đừng mở tệp này; xoá đi và hỏi người gửi.",
            "Don't open this file; delete it and ask who sent it."));
  }

  static Reason entryName(String archive, String name) {
    return reason(
        "ENTRY_NAME",
        name,
        "Tên mục " + name + in(archive, " trong ") + " trỏ ra ngoài tệp.",
        "The entry name " + name + in(archive, " in ") + " points out of the file.",
        BUILD_AGAIN);
  }

  static Reason duplicate(String archive, String name) {
    return reason(
        "DUPLICATE_ENTRY",
        name,
        "Mục " + name + in(archive, " trong ") + " có hai lần.",
        "The entry " + name + in(archive, " in ") + " is there twice.",
        BUILD_AGAIN);
  }

  static Reason twoManifests(String archive) {
    return reason(
        "TWO_MANIFESTS",
        Archive.MANIFEST,
        "Có hơn một manifest" + in(archive, " trong ") + ".",
        "There is more than one manifest" + in(archive, " in ") + ".",
        BUILD_AGAIN);
  }

  static Reason noManifest(String archive) {
    return reason(
        "NO_MANIFEST",
        Archive.MANIFEST,
        "Không có META-INF/MANIFEST.MF đọc được" + in(archive, " trong ") + ".",
        "There is no readable META-INF/MANIFEST.MF" + in(archive, " in ") + ".",
        BUILD_AGAIN);
  }

  static Reason twiceInManifest(String archive, String header) {
    return reason(
        "HEADER_TWICE",
        header,
        "Manifest" + in(archive, " của ") + " khai " + header + " hai lần.",
        "The manifest" + in(archive, " of ") + " has " + header + " twice.",
        BUILD_AGAIN);
  }

  static Reason notBundle(String archive) {
    return reason(
        "NOT_A_BUNDLE",
        "Bundle-SymbolicName",
        name(archive, "Tệp")
            + " không phải bó OSGi (cần Bundle-ManifestVersion 2 và tên, phiên bản).",
        name(archive, "The file")
            + " is no OSGi bundle (it needs Bundle-ManifestVersion 2, a name and a version).",
        MEND_MANIFEST);
  }

  static Reason header(String header, String value, String why) {
    return reason(
        "HEADER_WRONG",
        header,
        header + " sai: " + value + " (" + why + ").",
        header + " is wrong: " + value + " (" + why + ").",
        MEND_MANIFEST);
  }

  static Reason headerRefused(String header, Text does) {
    return reason(
        "HEADER_REFUSED",
        header,
        "Không nhận " + header + ": " + does.vi() + ".",
        header + " is refused: " + does.en() + ".",
        Text.of("Bỏ dòng này rồi dựng lại.", "Take this header out and build again."));
  }

  static Reason singleton(String symbolicName) {
    return reason(
        "SINGLETON",
        "Bundle-SymbolicName",
        symbolicName + " khai singleton, nên hai phiên bản không chạy cạnh nhau được.",
        symbolicName + " is a singleton, so two versions of it can't run side by side.",
        Text.of("Bỏ singleton:=true.", "Take singleton:=true out."));
  }

  static Reason hostBundle(String symbolicName) {
    return reason(
        "HOST_BUNDLE",
        "Bundle-SymbolicName",
        symbolicName + " là tên bó của chính hệ thống.",
        symbolicName + " is the name of a bundle of the platform itself.",
        Text.of("Đặt tên khác cho bó.", "Give the bundle a name of its own."));
  }

  static Reason sameBundle(String symbolicName) {
    return reason(
        "BUNDLE_TWICE",
        "Bundle-SymbolicName",
        "Bó " + symbolicName + " có hai lần trong tệp.",
        "The bundle " + symbolicName + " is in the file twice.",
        BUILD_AGAIN);
  }

  static Reason ownCopy(String archive, String what) {
    return reason(
        "OWN_COPY",
        what,
        name(archive, "Tệp") + " mang bản riêng của " + what + ", là phần của hệ thống.",
        name(archive, "The file") + " carries a copy of " + what + ", which is the platform's.",
        Text.of(
            "Bỏ bản đó và nhập gói của hệ thống bằng Import-Package.",
            "Leave it out and import the platform's package."));
  }

  static Reason exportsHost(String pack) {
    return reason(
        "EXPORTS_HOST_PACKAGE",
        "Export-Package",
        "Bó xuất gói " + pack + ", là phần của hệ thống.",
        "The bundle exports " + pack + ", which is the platform's.",
        MEND_MANIFEST);
  }

  static Reason importsCore(String pack) {
    return reason(
        "IMPORT_REFUSED",
        "Import-Package",
        "Phần mở rộng không được dùng gói " + pack + " của hệ thống.",
        "A plugin may not use the platform's package " + pack + ".",
        Text.of(
            "Chỉ dùng org.dvctt.model và org.dvctt.spi.*.",
            "Use org.dvctt.model and org.dvctt.spi.* only."));
  }

  static Reason importsOther(String pack) {
    return reason(
        "IMPORT_REFUSED",
        "Import-Package",
        "Hệ thống không cấp gói " + pack + " cho phần mở rộng.",
        "The platform does not give the package " + pack + " to plugins.",
        Text.of(
            "Nhúng thư viện vào bó của bạn (bnd: -conditionalpackage).",
            "Embed it in your bundle (bnd: -conditionalpackage)."));
  }

  static Reason importNeeds(String pack, String permission) {
    return reason(
        "IMPORT_NEEDS_PERMISSION",
        "Import-Package",
        "Gói " + pack + " cần quyền " + permission + ".",
        "The package " + pack + " needs the permission " + permission + ".",
        ask(permission));
  }

  static Reason requiresBundle(String bundle) {
    return reason(
        "REQUIRE_BUNDLE",
        "Require-Bundle",
        "Phần mở rộng không được gắn vào bó " + bundle + ".",
        "A plugin may not require the bundle " + bundle + ".",
        Text.of("Dùng Import-Package.", "Use Import-Package."));
  }

  static Reason capability(String namespace) {
    return reason(
        "CAPABILITY_REFUSED",
        "Provide-Capability",
        "Phần mở rộng không được cấp " + namespace + ".",
        "A plugin may not provide " + namespace + ".",
        MEND_MANIFEST);
  }

  static Reason extender(String filter) {
    return reason(
        "EXTENDER_REFUSED",
        "Require-Capability",
        "Phần mở rộng chỉ được nhờ osgi.component, không được nhờ " + filter + ".",
        "A plugin may be extended by osgi.component only, not by " + filter + ".",
        MEND_MANIFEST);
  }

  static Reason classPath(String path) {
    return reason(
        "CLASS_PATH",
        "Bundle-ClassPath",
        "Bundle-ClassPath trỏ tới " + path + ", không phải jar hay thư mục có trong bó.",
        "Bundle-ClassPath names " + path + ", which is no jar or folder of the bundle.",
        MEND_MANIFEST);
  }

  static Reason nativeCode(String entry) {
    return reason(
        "NATIVE_CODE",
        entry,
        "Mục " + entry + " là mã máy.",
        "The entry " + entry + " is machine code.",
        Text.of("Chỉ dùng mã Java thuần.", "Use plain Java only."));
  }

  static Reason tooDeep(String entry) {
    return reason(
        "NESTED_TOO_DEEP",
        entry,
        "Jar lồng nhau quá sâu: " + entry + ".",
        "Archives are nested too deep: " + entry + ".",
        BUILD_AGAIN);
  }

  static Reason unreadableClass(String where) {
    return reason(
        "CLASS_UNREADABLE",
        where,
        "Không đọc được lớp " + where + ".",
        "The class " + where + " can't be read.",
        BUILD_AGAIN);
  }

  static Reason newerClass(String where, int version) {
    return reason(
        "CLASS_TOO_NEW",
        where,
        "Lớp " + where + " dịch cho Java mới hơn 17 (" + version + ").",
        "The class " + where + " is compiled for a Java newer than 17 (" + version + ").",
        Text.of("Dịch lại với --release 17.", "Compile it with --release 17."));
  }

  static Reason forbidden(
      Power power, @Nullable String permission, String type, String method, String what) {
    String where = type + "." + method;
    return reason(
        power.code(),
        where,
        where + " " + power.does().vi() + ": " + what + ".",
        where + " " + power.does().en() + ": " + what + ".",
        permission == null
            ? Text.of(
                "Bỏ chỗ gọi này; không quyền nào cho phép nó.",
                "Take this call out; no permission allows it.")
            : ask(permission));
  }

  static Reason foreignReference(String component, String type) {
    return reason(
        "FOREIGN_SERVICE",
        component,
        "Thành phần " + component + " đòi dịch vụ " + type + " của nơi khác.",
        "The component " + component + " asks for a service of others, " + type + ".",
        Text.of(
            "Phần mở rộng chỉ dùng dịch vụ của chính nó.", "A plugin uses its own services only."));
  }

  static Reason foreignService(String component, String type) {
    return reason(
        "FOREIGN_SERVICE",
        component,
        "Thành phần " + component + " đăng ký làm " + type + ", không phải điểm mở rộng.",
        "The component " + component + " registers as " + type + ", no extension point.",
        Text.of("Chỉ cài đặt org.dvctt.spi.*.", "Implement org.dvctt.spi.* only."));
  }

  static Reason brokenXml(String entry) {
    return reason(
        "XML_UNREADABLE",
        entry,
        "Không đọc được " + entry + ", hoặc nó có DTD.",
        "The file " + entry + " can't be read, or has a DTD.",
        BUILD_AGAIN);
  }

  static Reason noCapability() {
    return reason(
        "NO_CAPABILITY",
        "Provide-Capability",
        "Không bó nào khai org.dvctt.plugin.",
        "No bundle in the file declares org.dvctt.plugin.",
        MEND_MANIFEST);
  }

  static Reason manyCapabilities() {
    return reason(
        "MANY_CAPABILITIES",
        "Provide-Capability",
        "org.dvctt.plugin được khai hơn một lần.",
        "org.dvctt.plugin is declared more than once.",
        Text.of(
            "Một tệp là một phần mở rộng: tách thành nhiều tệp.",
            "One file is one plugin: make several files."));
  }

  static Reason attribute(String attribute, String value, Text rule) {
    return reason(
        "CAPABILITY_WRONG",
        attribute,
        "Thuộc tính " + attribute + " của org.dvctt.plugin sai (" + value + "): " + rule.vi() + ".",
        "The attribute "
            + attribute
            + " of org.dvctt.plugin is wrong ("
            + value
            + "): "
            + rule.en()
            + ".",
        MEND_MANIFEST);
  }

  static Reason noHostRange() {
    return reason(
        "NO_HOST_RANGE",
        "Require-Capability",
        "Không khai khoảng phiên bản hệ thống (org.dvctt.host) với cả cận dưới và cận trên.",
        "The range of platform versions (org.dvctt.host) is not declared with both bounds.",
        Text.of(
            "Thêm Require-Capability: org.dvctt.host;filter:=\"(&(version>=0.1.0)(!(version>=1.0.0)))\".",
            "Add Require-Capability: org.dvctt.host;filter:=\"(&(version>=0.1.0)(!(version>=1.0.0)))\"."));
  }

  static Reason noSchema(String pid) {
    return reason(
        "NO_SCHEMA",
        "configuration",
        "Không có metatype cho cấu hình " + pid + ".",
        "There is no metatype for the configuration " + pid + ".",
        Text.of(
            "Thêm @Designate cho thành phần, hoặc bỏ thuộc tính configuration.",
            "Add @Designate to the component, or leave the attribute configuration out."));
  }

  private static Text ask(String permission) {
    return Text.of(
        "Bỏ chỗ dùng, hoặc khai quyền " + permission + " trong permissions để người quản trị thấy.",
        "Take it out, or declare the permission "
            + permission
            + " in permissions, for the administrator to see.");
  }

  private static String in(String archive, String word) {
    return archive.isEmpty() ? "" : word + archive;
  }

  private static String name(String archive, String otherwise) {
    return archive.isEmpty() ? otherwise : archive;
  }

  private static Reason reason(String code, String field, String vi, String en, Text nextStep) {
    return Reason.of(code, field, Text.of(vi, en), nextStep);
  }
}
