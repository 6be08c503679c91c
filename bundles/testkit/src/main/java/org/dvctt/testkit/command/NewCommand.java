/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.Text;
import org.dvctt.testkit.template.NewPlugin;
import org.dvctt.testkit.template.Templates;

/** {@code new --kind KIND --id ID …}: a plugin's project that builds, in a new folder. */
final class NewCommand {
  static final String USAGE =
      """
      java -jar org.dvctt.testkit-….jar new --kind KIND --id ID [--package NAME] [--province NN] [--vendor TEXT] [--name-vi TEXT] [--name-en TEXT]
        KIND              loại · one of: %s
        ID                tên thư mục và mã phần mở rộng · name of the folder and id of the plugin"""
          .formatted(kinds());

  private static final Set<String> OPTIONS =
      Set.of("--kind", "--id", "--package", "--province", "--vendor", "--name-vi", "--name-en");
  private final PrintStream out;
  private final Path here;

  NewCommand(PrintStream out, Path here) {
    this.out = out;
    this.here = here;
  }

  int run(String... given) {
    Optional<Words> words =
        Words.parse(OPTIONS, given)
            .filter(found -> found.files().isEmpty())
            .filter(found -> found.options().keySet().containsAll(Set.of("--kind", "--id")));
    if (words.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    NewPlugin plugin = plugin(words.get());
    try {
      List<String> kinds = Templates.kinds();
      if (!kinds.contains(plugin.kind())) {
        say(
            "--kind “" + plugin.kind() + "”: có " + kinds + ".",
            "--kind “" + plugin.kind() + "”: there are " + kinds + ".");
        return 1;
      }
      List<Text> faults = plugin.faults();
      faults.forEach(fault -> say(fault.vi(), fault.en()));
      return faults.isEmpty() ? write(plugin) : 1;
    } catch (IOException e) {
      say("Không ghi được: " + e.getMessage(), "It can't be written: " + e.getMessage());
      return 1;
    }
  }

  private static NewPlugin plugin(Words words) {
    String id = words.option("--id", "");
    return new NewPlugin(
        words.option("--kind", ""),
        id,
        words.option("--package", NewPlugin.usualGroup(id)),
        words.option("--province", "12"),
        words.option("--vendor", "Nơi làm " + id),
        Text.of(words.option("--name-vi", id), words.option("--name-en", id)));
  }

  private int write(NewPlugin plugin) throws IOException {
    Path folder = here.resolve(plugin.id());
    if (Files.exists(folder)) {
      say(
          "Đã có " + folder + ": chọn --id khác hoặc chuyển nó đi.",
          folder + " is there already: choose another --id or move it away.");
      return 1;
    }
    for (Map.Entry<String, String> file : Templates.of(plugin).entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    Optional<String> config = KitFolder.config();
    if (config.isPresent()) {
      write(folder.resolve(".mvn/maven.config"), config.get());
    }
    say(
        "Đã tạo " + folder + ". Tiếp theo: cd " + plugin.id() + " && mvn verify",
        "Made " + folder + ". Next: cd " + plugin.id() + " && mvn verify");
    return 0;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String kinds() {
    try {
      return String.join(", ", Templates.kinds());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void say(String vi, String en) {
    out.println(vi);
    out.println("  " + en);
  }
}
