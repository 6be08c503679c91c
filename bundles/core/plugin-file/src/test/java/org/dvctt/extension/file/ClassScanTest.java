/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Checked.assertCodes;
import static org.dvctt.extension.file.Checked.codes;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What the code of a plugin may not do, found without running it. */
public class ClassScanTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(PluginJar jar) {
    return jar.in(folder.getRoot().toPath());
  }

  /** Refused with the code without the permission, taken with it. */
  private void assertNeeds(String permission, String code, CallClass... types) {
    for (CallClass type : types) {
      assertCodes(file(PluginJar.sound().code(type)), code);
      assertCodes(
          file(PluginJar.sound().code(type).attribute("permissions:List<String>", permission)));
    }
  }

  /** Refused with the code, whatever is permitted. */
  private void assertNever(String code, CallClass... types) {
    for (CallClass type : types) {
      assertCodes(
          file(
              PluginJar.sound()
                  .code(type)
                  .attribute(
                      "permissions:List<String>",
                      "network:h:1,folder:f,process,reflection,threads:1")),
          code);
    }
  }

  private static @Nullable String scanned(byte[] bytes, Findings findings) {
    return new ClassScan("", Set.of(), false, findings).scan("Rule.class", bytes);
  }

  private static CallClass calls(String owner, String method, String descriptor) {
    return CallClass.usual().calls(owner, method, descriptor);
  }

  @Test
  public void findingNamesClassAndMethod() {
    Path file = file(PluginJar.sound().code(calls("java/lang/System", "exit", "(I)V")));
    Reason reason = Checked.reasons(file, Checked.LIMITS).get(0);
    assertEquals("vn.test.plugin.Rule.judge()V", reason.field());
    assertEquals(
        "vn.test.plugin.Rule.judge()V ends the whole platform: java.lang.System.exit.",
        reason.sentence().en());
  }

  @Test
  public void endingThePlatformIsRefused() {
    assertNever(
        "FORBIDDEN_EXIT",
        calls("java/lang/System", "exit", "(I)V"),
        calls("java/lang/Runtime", "exit", "(I)V"),
        calls("java/lang/Runtime", "halt", "(I)V"));
  }

  @Test
  public void endingItIsRefusedWhereItIsOnlyPointedAt() {
    assertNever("FORBIDDEN_EXIT", CallClass.usual().pointsAt("java/lang/System", "exit", "(I)V"));
  }

  @Test
  public void programOfItsOwnMaySetItsExitStatusInMain() {
    PluginJar jar =
        PluginJar.sound()
            .code(CallClass.usual().exitsInMain())
            .attribute("permissions:List<String>", "process");
    assertCodes(file(jar), "FORBIDDEN_EXIT");
    assertCodes(file(jar.header("Main-Class", "vn.test.plugin.Rule")));
    Path file = file(jar.withoutAttribute("permissions:List<String>"));
    Reason reason = Checked.reasons(file, Checked.LIMITS).get(0);
    assertEquals("FORBIDDEN_EXIT", reason.code());
    assertTrue(reason.nextStep().en().contains("the permission process"));
  }

  @Test
  public void mainClassDoesNotLetOtherMethodsExit() {
    assertCodes(
        file(
            PluginJar.sound()
                .header("Main-Class", "vn.test.plugin.Rule")
                .attribute("permissions:List<String>", "process")
                .code(calls("java/lang/System", "exit", "(I)V"))),
        "FORBIDDEN_EXIT");
  }

  @Test
  public void processesNeedTheirPermission() {
    assertNeeds(
        "process",
        "FORBIDDEN_PROCESS",
        calls("java/lang/Runtime", "exec", "(Ljava/lang/String;)Ljava/lang/Process;"),
        calls("java/lang/ProcessBuilder", "start", "()Ljava/lang/Process;"),
        calls("java/lang/ProcessHandle", "destroy", "()Z"));
  }

  @Test
  public void insideOfJavaIsRefused() {
    assertNever(
        "FORBIDDEN_INTERNAL",
        calls("sun/misc/Unsafe", "allocateMemory", "(J)J"),
        calls("jdk/internal/misc/VM", "shutdown", "()V"),
        CallClass.usual().reads("sun/misc/Unsafe", "INVALID_FIELD_OFFSET", "I"),
        CallClass.usual().names("sun/misc/Unsafe"));
  }

  @Test
  public void agentsAreRefused() {
    assertNever(
        "FORBIDDEN_AGENT",
        calls("java/lang/instrument/Instrumentation", "getAllLoadedClasses", "()V"),
        calls("com/sun/tools/attach/VirtualMachine", "attach", "()V"));
  }

  @Test
  public void nativeMethodsAndLibrariesAreRefused() {
    assertNever(
        "FORBIDDEN_NATIVE",
        CallClass.usual().nativeMethod(),
        calls("java/lang/System", "loadLibrary", "(Ljava/lang/String;)V"),
        calls("java/lang/System", "load", "(Ljava/lang/String;)V"),
        calls("java/lang/Runtime", "loadLibrary", "(Ljava/lang/String;)V"));
  }

  @Test
  public void whatTheWholeJvmSharesIsNotChanged() {
    assertNever(
        "FORBIDDEN_GLOBAL",
        calls("java/lang/System", "setSecurityManager", "(Ljava/lang/SecurityManager;)V"),
        calls("java/lang/System", "setOut", "(Ljava/io/PrintStream;)V"),
        calls("java/lang/System", "setErr", "(Ljava/io/PrintStream;)V"),
        calls("java/lang/Runtime", "addShutdownHook", "(Ljava/lang/Thread;)V"),
        calls("java/util/TimeZone", "setDefault", "(Ljava/util/TimeZone;)V"));
  }

  @Test
  public void systemPropertiesNeedAProcessOfItsOwn() {
    assertNeeds(
        "process",
        "FORBIDDEN_GLOBAL",
        calls("java/lang/System", "setProperty", "(Ljava/lang/String;Ljava/lang/String;)V"));
  }

  @Test
  public void databasesAreRefused() {
    assertNever(
        "FORBIDDEN_DATABASE",
        calls("java/sql/DriverManager", "getConnection", "()V"),
        calls("javax/sql/DataSource", "getConnection", "()V"));
  }

  @Test
  public void bundlesAndServicesOfOthersAreRefused() {
    String context = "org/osgi/framework/BundleContext";
    assertNever(
        "FORBIDDEN_FRAMEWORK",
        calls("org/osgi/framework/FrameworkUtil", "getBundle", "(Ljava/lang/Class;)V"),
        calls("org/osgi/framework/Bundle", "getBundleContext", "()V"),
        calls("org/osgi/framework/Bundle", "adapt", "(Ljava/lang/Class;)V"),
        calls(context, "installBundle", "(Ljava/lang/String;)V"),
        calls(context, "getBundles", "()V"),
        calls(context, "getBundle", "(J)Lorg/osgi/framework/Bundle;"),
        calls(context, "getServiceReference", "(Ljava/lang/Class;)V"),
        calls(context, "getService", "(Lorg/osgi/framework/ServiceReference;)V"),
        calls("org/osgi/framework/wiring/BundleWiring", "getClassLoader", "()V"),
        calls("javax/naming/InitialContext", "<init>", "()V"),
        calls("java/lang/management/ManagementFactory", "getPlatformMBeanServer", "()V"),
        calls("java/lang/Thread", "getAllStackTraces", "()Ljava/util/Map;"));
  }

  @Test
  public void ownBundleMayBeAskedForItsVersion() {
    assertCodes(
        file(
            PluginJar.sound()
                .code(
                    CallClass.usual()
                        .calls(
                            "org/osgi/framework/BundleContext",
                            "getBundle",
                            "()Lorg/osgi/framework/Bundle;")
                        .calls("org/osgi/framework/Bundle", "getVersion", "()V")
                        .calls(
                            "org/osgi/framework/BundleContext",
                            "getProperty",
                            "(Ljava/lang/String;)Ljava/lang/String;"))));
  }

  @Test
  public void threadsNeedTheirPermission() {
    assertNeeds(
        "threads:4",
        "FORBIDDEN_THREADS",
        calls("java/lang/Thread", "<init>", "(Ljava/lang/Runnable;)V"),
        calls("java/util/concurrent/Executors", "newCachedThreadPool", "()V"),
        calls("java/util/concurrent/ForkJoinPool", "commonPool", "()V"),
        calls("java/util/concurrent/ThreadPoolExecutor", "<init>", "()V"),
        calls("java/util/concurrent/CompletableFuture", "runAsync", "(Ljava/lang/Runnable;)V"),
        calls("java/util/Timer", "<init>", "()V"));
  }

  @Test
  public void currentThreadMayBeAskedAndSleep() {
    assertCodes(
        file(
            PluginJar.sound()
                .code(
                    CallClass.usual()
                        .calls("java/lang/Thread", "currentThread", "()Ljava/lang/Thread;")
                        .calls("java/lang/Thread", "sleep", "(J)V"))));
  }

  @Test
  public void reflectionNeedsItsPermission() {
    assertNeeds(
        "reflection",
        "FORBIDDEN_REFLECTION",
        calls("java/lang/reflect/Method", "invoke", "(Ljava/lang/Object;)V"),
        calls("java/lang/reflect/AccessibleObject", "setAccessible", "(Z)V"),
        calls("java/lang/reflect/Field", "setAccessible", "(Z)V"),
        calls("java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;"),
        calls("java/lang/invoke/MethodHandles", "lookup", "()V"),
        calls("java/lang/invoke/MethodHandles$Lookup", "findStatic", "()V"),
        calls("java/lang/ClassLoader", "<init>", "()V"),
        calls("java/net/URLClassLoader", "<init>", "()V"),
        calls("java/util/ServiceLoader", "load", "(Ljava/lang/Class;)V"),
        calls("java/io/ObjectInputStream", "<init>", "(Ljava/io/InputStream;)V"),
        calls("java/beans/Expression", "<init>", "()V"),
        CallClass.usual().bootstrappedBy("vn/test/plugin/Rule"),
        CallClass.usual().constantBy("java/lang/invoke/ConstantBootstraps"));
  }

  @Test
  public void networkNeedsItsPermission() {
    assertNeeds(
        "network:bank.example.vn:443",
        "FORBIDDEN_NETWORK",
        calls("java/net/Socket", "<init>", "(Ljava/lang/String;I)V"),
        calls("java/net/ServerSocket", "<init>", "(I)V"),
        calls("java/net/URL", "openConnection", "()Ljava/net/URLConnection;"),
        calls("java/net/URL", "openStream", "()Ljava/io/InputStream;"),
        calls("java/net/http/HttpClient", "newHttpClient", "()V"),
        calls("java/net/InetAddress", "getByName", "(Ljava/lang/String;)V"),
        calls("java/nio/channels/SocketChannel", "open", "()V"),
        calls("javax/net/ssl/SSLSocketFactory", "getDefault", "()V"),
        calls("com/sun/net/httpserver/HttpServer", "create", "()V"));
  }

  @Test
  public void filesNeedTheirPermission() {
    assertNeeds(
        "folder:norms",
        "FORBIDDEN_FILES",
        calls("java/io/FileInputStream", "<init>", "(Ljava/lang/String;)V"),
        calls("java/io/FileOutputStream", "<init>", "(Ljava/lang/String;)V"),
        calls("java/io/RandomAccessFile", "<init>", "()V"),
        calls("java/io/File", "delete", "()Z"),
        calls("java/io/PrintWriter", "<init>", "(Ljava/lang/String;)V"),
        calls("java/util/Scanner", "<init>", "(Ljava/nio/file/Path;)V"),
        calls("java/util/zip/ZipFile", "<init>", "(Ljava/lang/String;)V"),
        calls("java/nio/file/Files", "readAllBytes", "(Ljava/nio/file/Path;)[B"),
        calls("java/nio/channels/FileChannel", "open", "()V"),
        CallClass.usual().pointsAt("java/nio/file/Files", "readString", "(Ljava/nio/file/Path;)V"));
  }

  @Test
  public void memoryIsNoFile() {
    assertCodes(
        file(
            PluginJar.sound()
                .code(
                    CallClass.usual()
                        .calls("java/io/PrintWriter", "<init>", "(Ljava/io/Writer;)V")
                        .calls("java/util/Scanner", "<init>", "(Ljava/lang/String;)V")
                        .calls("java/io/ByteArrayOutputStream", "<init>", "()V")
                        .calls("java/lang/Class", "getResourceAsStream", "()V"))));
  }

  @Test
  public void whatJavacWritesByItselfIsNoReflection() throws IOException {
    PluginJar jar = PluginJar.sound();
    Compiled.java(
            folder.getRoot().toPath(),
            "Usual",
            """
            package vn.test.plugin;
            import java.util.List;
            import java.util.function.Supplier;
            public class Usual {
              enum Colour { RED, GREEN }
              record Norm(String code, long cap) {}
              sealed interface Shape permits Round, Square {}
              record Round(int r) implements Shape {}
              record Square(int a) implements Shape {}
              static String judge(Colour colour, Object what, int n) {
                Supplier<String> text = () -> "n " + n + what;
                String word = switch (colour) { case RED -> "r"; case GREEN -> "g"; };
                String named = switch (word) { case "r" -> "red"; default -> "other"; };
                if (what instanceof Norm norm) { named += norm.equals(new Norm("a", 1)); }
                Supplier<Usual> made = Usual::new;
                assert n > 0;
                return text.get() + named + made.get() + List.of(1, 2).stream().map(String::valueOf).toList();
              }
              class Inner { private int x; }
            }
            """)
        .forEach(jar::entry);
    assertCodes(file(jar));
  }

  @Test
  public void hostileSourceIsFoundThroughJavac() throws IOException {
    PluginJar jar = PluginJar.sound();
    Compiled.java(
            folder.getRoot().toPath(),
            "Hostile",
            """
            package vn.test.plugin;
            import java.util.function.IntConsumer;
            public class Hostile extends Thread {
              static final IntConsumer END = System::exit;
              static class Loader extends ClassLoader {
                Class<?> make(byte[] b) { return defineClass("x", b, 0, b.length); }
              }
              public void run() { for (;;) { new Hostile().start(); } }
              static Object call(Object o) throws Exception {
                return o.getClass().getMethod("toString").invoke(o);
              }
            }
            """)
        .forEach(jar::entry);
    assertCodes(file(jar), "FORBIDDEN_EXIT", "FORBIDDEN_THREADS", "FORBIDDEN_REFLECTION");
  }

  @Test
  public void classesOfOtherJavaVersionsAreScannedToo() {
    byte[] bytes = calls("java/lang/System", "exit", "(I)V").bytes();
    assertCodes(
        file(PluginJar.sound().entry("META-INF/versions/11/vn/test/plugin/Rule.class", bytes)),
        "FORBIDDEN_EXIT");
  }

  @Test
  public void classesOfJarsWithinAreScannedToo() {
    byte[] inner = PluginJar.bare().code(calls("java/lang/System", "exit", "(I)V")).bytes();
    assertCodes(file(PluginJar.sound().entry("lib/inner.jar", inner)), "FORBIDDEN_EXIT");
    assertCodes(
        file(
            PluginJar.sound()
                .header("Bundle-ClassPath", ".,tables/norms")
                .entry("tables/norms", inner)),
        "FORBIDDEN_EXIT");
  }

  @Test
  public void zipBehindOtherBytesIsScannedWhenItIsOnTheClassPath() {
    byte[] inner = PluginJar.bare().code(calls("java/lang/System", "exit", "(I)V")).bytes();
    byte[] hidden = new byte[inner.length + 100];
    System.arraycopy(inner, 0, hidden, 100, inner.length);
    assertCodes(
        file(
            PluginJar.sound()
                .header("Bundle-ClassPath", ".,tables/norms")
                .entry("tables/norms", hidden)),
        "FORBIDDEN_EXIT");
  }

  @Test
  public void classWithAnotherNameIsScannedToo() {
    assertCodes(
        file(
            PluginJar.sound()
                .entry("tables/norms.dat", calls("java/lang/System", "exit", "(I)V").bytes())),
        "FORBIDDEN_EXIT");
  }

  @Test
  public void ownCopiesOfThePlatformsPackagesAreRefused() {
    for (String name :
        new String[] {
          "org/dvctt/model/Money",
          "org/dvctt/spi/control/ControlCheck",
          "org/dvctt/payment/Dossier",
          "java/lang/Sneaky",
          "javax/sql/DataSource",
          "org/osgi/framework/Bundle",
          "org/slf4j/Logger"
        }) {
      assertEquals(
          name,
          Set.of("OWN_COPY"),
          codes(file(PluginJar.sound().code(CallClass.named(name))), Checked.LIMITS));
    }
  }

  @Test
  public void ownCopyIsFoundUnderAnotherPlace() {
    byte[] bytes = CallClass.named("org/dvctt/model/Money").bytes();
    assertCodes(
        file(PluginJar.sound().entry("classes/org/dvctt/model/Money.class", bytes)), "OWN_COPY");
    byte[] inner = PluginJar.bare().entry("org/dvctt/model/Money.class", bytes).bytes();
    assertCodes(file(PluginJar.sound().entry("lib/inner.jar", inner)), "OWN_COPY");
  }

  @Test
  public void packagesThatOnlyBeginAlikeAreTaken() {
    assertCodes(file(PluginJar.sound().code(CallClass.named("org/dvctt/modelling/Norm"))));
  }

  @Test
  public void newerClassIsRefused() {
    assertCodes(file(PluginJar.sound().code(CallClass.ofVersion(Opcodes.V18))), "CLASS_TOO_NEW");
    assertCodes(file(PluginJar.sound().code(CallClass.ofVersion(Opcodes.V1_8))));
  }

  @Test
  public void cutClassIsRefused() {
    byte[] bytes = calls("java/lang/Math", "abs", "(I)I").bytes();
    byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
    assertCodes(file(PluginJar.sound().entry("vn/test/plugin/Cut.class", cut)), "CLASS_UNREADABLE");
  }

  @Test
  public void textThatIsNamedAClassIsRefused() {
    assertCodes(
        file(PluginJar.sound().entry("vn/test/plugin/Text.class", "hello")), "CLASS_UNREADABLE");
  }

  @Test
  public void annotationsWithinAnnotationsWithoutEndAreRefused() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "vn/test/plugin/Deep", null, "java/lang/Object", null);
    Deque<AnnotationVisitor> open = new ArrayDeque<>();
    open.push(writer.visitAnnotation("Lvn/test/A;", true));
    for (int i = 0; i < 60_000; i++) {
      open.push(open.peek().visitAnnotation("a", "Lvn/test/A;"));
    }
    open.forEach(AnnotationVisitor::visitEnd);
    assertCodes(
        file(PluginJar.sound().entry("vn/test/plugin/Deep.class", writer.toByteArray())),
        "CLASS_UNREADABLE");
  }

  /** The reader would make room for two gigabytes, while the file has some hundred bytes. */
  @Test
  public void attributeThatIsLongerThanItsFileIsRefused() {
    byte[] whole = CallClass.usual().unknownAttributes().bytes();
    assertNotNull(scanned(whole, new Findings()));
    for (String place : CallClass.PLACES) {
      for (int length : new int[] {-1, 0x7fff_fff0, 0x4000_0000, whole.length}) {
        byte[] harmed = whole.clone();
        ByteBuffer.wrap(harmed).putInt(CallClass.lengthOf(place, harmed), length);
        Findings findings = new Findings();
        assertNull(place + " " + length, scanned(harmed, findings));
        Refused refused = assertThrows(Refused.class, findings::refuseIfAny);
        assertEquals("CLASS_UNREADABLE", refused.reasons().get(0).code());
      }
    }
  }

  @Test
  public void damagedClassesAreTakenOrRefusedButNeverThrowAnythingElse() {
    long seed = System.nanoTime();
    System.out.println("damagedClasses seed " + seed);
    Random random = new Random(seed);
    byte[] whole =
        CallClass.usual().pointsAt("java/lang/System", "exit", "(I)V").exitsInMain().bytes();
    int unreadable = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = whole.clone();
      for (int flips = random.nextInt(3) + 1; flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      if (scanned(bytes, new Findings()) == null) {
        unreadable++;
      }
    }
    assertTrue("unreadable " + unreadable + ", seed " + seed, unreadable > 50);
  }

  @Test
  public void listOfFindingsEnds() {
    PluginJar jar = PluginJar.sound();
    for (int i = 0; i < 200; i++) {
      jar.code(CallClass.named("vn/test/plugin/R" + i).calls("java/lang/System", "exit", "(I)V"));
    }
    List<Reason> reasons = Checked.reasons(file(jar), Checked.LIMITS);
    assertEquals(Findings.MOST + 1, reasons.size());
    assertEquals(
        "There are 150 more findings that are not listed.", reasons.get(50).sentence().en());
  }

  @Test
  public void machineCodeIsRefusedByNameAndByContent() {
    byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1};
    byte[] mach = {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe, 1};
    byte[] fat = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 2};
    byte[] windows = new byte[128];
    windows[0] = 'M';
    windows[1] = 'Z';
    windows[60] = 100;
    windows[100] = 'P';
    windows[101] = 'E';
    for (byte[] code : List.of(elf, mach, fat, windows)) {
      assertCodes(file(PluginJar.sound().entry("tables/norms.csv", code)), "NATIVE_CODE");
    }
    for (String name : List.of("lib/x.so", "lib/x.so.1", "x.DLL", "x.dylib", "x.jnilib")) {
      assertEquals(
          name,
          Set.of("NATIVE_CODE"),
          codes(file(PluginJar.sound().entry(name, "x")), Checked.LIMITS));
    }
  }

  @Test
  public void textThatBeginsAsAProgramWouldIsTaken() {
    assertCodes(file(PluginJar.sound().entry("tables/norms.csv", "MZ,cap\n")));
  }
}
