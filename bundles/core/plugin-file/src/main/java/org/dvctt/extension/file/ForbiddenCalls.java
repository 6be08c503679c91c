/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Power.AGENT;
import static org.dvctt.extension.file.Power.DATABASE;
import static org.dvctt.extension.file.Power.EXIT;
import static org.dvctt.extension.file.Power.FILES;
import static org.dvctt.extension.file.Power.FRAMEWORK;
import static org.dvctt.extension.file.Power.GLOBAL;
import static org.dvctt.extension.file.Power.INTERNAL;
import static org.dvctt.extension.file.Power.NATIVE;
import static org.dvctt.extension.file.Power.NETWORK;
import static org.dvctt.extension.file.Power.PROCESS;
import static org.dvctt.extension.file.Power.PROPERTY;
import static org.dvctt.extension.file.Power.REFLECTION;
import static org.dvctt.extension.file.Power.THREADS;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of what a plugin's code may not use: the first row that fits tells the power. An owner
 * that ends in {@code *} stands for all that begin so; a member with a bracket is compared with the
 * beginning of name and descriptor.
 */
final class ForbiddenCalls {
  private static final String[] ALL = {};
  private static final String[] OF_FILE = {
    "<init>(Ljava/io/File;", "<init>(Ljava/lang/String;", "<init>(Ljava/nio/file/Path;"
  };

  private static final List<Row> TABLE =
      List.of(
          no(EXIT, "java/lang/System", "exit"),
          no(EXIT, "java/lang/Runtime", "exit", "halt"),
          no(PROCESS, "java/lang/Runtime", "exec"),
          no(PROCESS, "java/lang/ProcessBuilder*", ALL),
          no(PROCESS, "java/lang/ProcessHandle*", ALL),
          no(NATIVE, "java/lang/System", "load", "loadLibrary"),
          no(NATIVE, "java/lang/Runtime", "load", "loadLibrary"),
          no(AGENT, "java/lang/instrument/*", ALL),
          no(AGENT, "com/sun/tools/*", ALL),
          no(AGENT, "javax/tools/*", ALL),
          no(NETWORK, "com/sun/net/httpserver/*", ALL),
          no(INTERNAL, "com/sun/*", ALL),
          no(INTERNAL, "sun/*", ALL),
          no(INTERNAL, "jdk/*", ALL),
          no(PROPERTY, "java/lang/System", "setProperty", "setProperties", "clearProperty"),
          no(
              GLOBAL,
              "java/lang/System",
              "setSecurityManager",
              "setOut",
              "setErr",
              "setIn",
              "getProperties"),
          no(GLOBAL, "java/lang/Runtime", "addShutdownHook", "removeShutdownHook"),
          no(GLOBAL, "java/lang/Thread", "setDefaultUncaughtExceptionHandler"),
          no(GLOBAL, "java/util/Locale", "setDefault"),
          no(GLOBAL, "java/util/TimeZone", "setDefault"),
          no(GLOBAL, "java/util/logging/LogManager", ALL),
          no(
              GLOBAL,
              "java/security/Security",
              "addProvider",
              "insertProviderAt",
              "removeProvider",
              "setProperty"),
          no(GLOBAL, "java/security/Policy", "setPolicy"),
          no(GLOBAL, "java/net/URL", "setURLStreamHandlerFactory"),
          no(GLOBAL, "java/net/Authenticator", "setDefault"),
          no(GLOBAL, "java/net/ProxySelector", "setDefault"),
          no(GLOBAL, "java/net/CookieHandler", "setDefault"),
          no(GLOBAL, "javax/net/ssl/SSLContext", "setDefault"),
          no(
              GLOBAL,
              "javax/net/ssl/HttpsURLConnection",
              "setDefaultHostnameVerifier",
              "setDefaultSSLSocketFactory"),
          no(DATABASE, "java/sql/DriverManager", ALL),
          no(DATABASE, "javax/sql/*", ALL),
          no(FRAMEWORK, "org/osgi/framework/FrameworkUtil", ALL),
          allBut(
              FRAMEWORK,
              "org/osgi/framework/BundleContext",
              "getBundle()",
              "getProperty(",
              "getDataFile(",
              "registerService("),
          no(
              FRAMEWORK,
              "org/osgi/framework/Bundle",
              "getBundleContext",
              "adapt",
              "loadClass",
              "start",
              "stop",
              "update",
              "uninstall",
              "getRegisteredServices",
              "getServicesInUse"),
          no(FRAMEWORK, "org/osgi/framework/ServiceReference", "getUsingBundles", "adapt"),
          no(FRAMEWORK, "org/osgi/framework/*/*", ALL),
          no(
              FRAMEWORK,
              "org/osgi/service/component/ComponentContext",
              "getBundleContext",
              "getUsingBundle",
              "enableComponent",
              "disableComponent"),
          no(FRAMEWORK, "org/osgi/service/component/runtime/*", ALL),
          no(FRAMEWORK, "javax/naming/*", ALL),
          no(FRAMEWORK, "javax/management/*", ALL),
          no(FRAMEWORK, "java/lang/management/*", ALL),
          no(FRAMEWORK, "java/rmi/*", ALL),
          no(FRAMEWORK, "java/lang/ThreadGroup", ALL),
          no(
              FRAMEWORK,
              "java/lang/Thread",
              "getAllStackTraces",
              "enumerate",
              "getThreadGroup",
              "stop",
              "suspend"),
          no(THREADS, "java/lang/Thread", "<init>", "startVirtualThread", "ofVirtual"),
          no(THREADS, "java/util/Timer", "<init>"),
          no(THREADS, "java/util/concurrent/Executors", ALL),
          no(THREADS, "java/util/concurrent/ForkJoinPool*", ALL),
          no(THREADS, "java/util/concurrent/ThreadPoolExecutor", "<init>"),
          no(THREADS, "java/util/concurrent/ScheduledThreadPoolExecutor", "<init>"),
          no(
              THREADS,
              "java/util/concurrent/CompletableFuture",
              "runAsync",
              "supplyAsync",
              "delayedExecutor"),
          no(REFLECTION, "java/lang/reflect/AccessibleObject", "setAccessible", "trySetAccessible"),
          no(REFLECTION, "java/lang/reflect/Method", "invoke", "setAccessible", "trySetAccessible"),
          no(
              REFLECTION,
              "java/lang/reflect/Constructor",
              "newInstance",
              "setAccessible",
              "trySetAccessible"),
          no(REFLECTION, "java/lang/reflect/Field", ALL),
          no(REFLECTION, "java/lang/reflect/Proxy", "newProxyInstance"),
          no(REFLECTION, "java/lang/invoke/MethodHandles*", ALL),
          no(REFLECTION, "java/lang/invoke/MethodHandle", ALL),
          no(REFLECTION, "java/lang/invoke/VarHandle", ALL),
          no(
              REFLECTION,
              "java/lang/Class",
              "forName",
              "newInstance",
              "getClassLoader",
              "getModule",
              "getProtectionDomain"),
          no(REFLECTION, "java/lang/Thread", "getContextClassLoader", "setContextClassLoader"),
          no(REFLECTION, "java/lang/ClassLoader", ALL),
          no(REFLECTION, "java/security/SecureClassLoader", ALL),
          no(REFLECTION, "java/net/URLClassLoader", ALL),
          no(REFLECTION, "java/lang/Module*", ALL),
          no(REFLECTION, "java/util/ServiceLoader", ALL),
          no(REFLECTION, "java/io/ObjectInputStream", ALL),
          no(REFLECTION, "java/beans/*", ALL),
          no(REFLECTION, "javax/script/*", ALL),
          no(NETWORK, "java/net/URL", "openConnection", "openStream", "getContent"),
          no(NETWORK, "java/net/http/*", ALL),
          no(NETWORK, "java/net/Socket*", ALL),
          no(NETWORK, "java/net/ServerSocket", ALL),
          no(NETWORK, "java/net/DatagramSocket", ALL),
          no(NETWORK, "java/net/MulticastSocket", ALL),
          no(NETWORK, "java/net/URLConnection", ALL),
          no(NETWORK, "java/net/HttpURLConnection", ALL),
          no(NETWORK, "java/net/JarURLConnection", ALL),
          no(NETWORK, "java/net/NetworkInterface", ALL),
          no(
              NETWORK,
              "java/net/InetAddress",
              "getByName",
              "getAllByName",
              "isReachable",
              "getLocalHost",
              "getHostName",
              "getCanonicalHostName"),
          no(NETWORK, "javax/net/*", ALL),
          no(NETWORK, "java/nio/channels/SocketChannel", ALL),
          no(NETWORK, "java/nio/channels/ServerSocketChannel", ALL),
          no(NETWORK, "java/nio/channels/DatagramChannel", ALL),
          no(NETWORK, "java/nio/channels/AsynchronousSocketChannel", ALL),
          no(NETWORK, "java/nio/channels/AsynchronousServerSocketChannel", ALL),
          no(NETWORK, "java/nio/channels/spi/*", ALL),
          allBut(
              FILES,
              "java/io/File",
              "<init>(",
              "getName(",
              "getPath(",
              "getParent(",
              "getParentFile(",
              "toPath(",
              "toString(",
              "equals(",
              "hashCode(",
              "compareTo(",
              "isAbsolute(",
              "separator",
              "pathSeparator"),
          no(FILES, "java/io/FileInputStream", ALL),
          no(FILES, "java/io/FileOutputStream", ALL),
          no(FILES, "java/io/FileReader", ALL),
          no(FILES, "java/io/FileWriter", ALL),
          no(FILES, "java/io/RandomAccessFile", ALL),
          no(FILES, "java/io/PrintWriter", OF_FILE),
          no(FILES, "java/io/PrintStream", OF_FILE),
          no(FILES, "java/util/Formatter", OF_FILE),
          no(FILES, "java/util/Scanner", "<init>(Ljava/io/File;", "<init>(Ljava/nio/file/Path;"),
          no(FILES, "java/util/zip/ZipFile", ALL),
          no(FILES, "java/util/jar/JarFile", ALL),
          no(FILES, "java/util/logging/FileHandler", ALL),
          no(FILES, "java/nio/file/Files", ALL),
          no(FILES, "java/nio/file/FileSystem", ALL),
          no(FILES, "java/nio/file/FileSystems", ALL),
          no(FILES, "java/nio/file/FileStore", ALL),
          no(FILES, "java/nio/file/spi/*", ALL),
          no(FILES, "java/nio/file/Path", "toRealPath", "register", "getFileSystem"),
          no(FILES, "java/nio/channels/FileChannel", ALL),
          no(FILES, "java/nio/channels/AsynchronousFileChannel", ALL),
          no(FILES, "javax/imageio/stream/File*", ALL));

  private ForbiddenCalls() {}

  /**
   * What a use of a member is, or null when anybody may use it.
   *
   * @param owner internal name of the class, e.g. {@code java/lang/System}
   * @param descriptor of the member
   */
  static @Nullable Power power(String owner, String name, String descriptor) {
    for (Row row : TABLE) {
      if (row.fits(owner, name, descriptor)) {
        return row.power;
      }
    }
    return null;
  }

  /** What the mere naming of a class is, where all of it is forbidden, or null. */
  static @Nullable Power power(String owner) {
    for (Row row : TABLE) {
      if (row.fits(owner) && row.members.isEmpty()) {
        return row.power;
      }
    }
    return null;
  }

  private static Row no(Power power, String owner, String... members) {
    return new Row(power, owner, List.of(members), false);
  }

  private static Row allBut(Power power, String owner, String... members) {
    return new Row(power, owner, List.of(members), true);
  }

  private record Row(Power power, String owner, List<String> members, boolean allBut) {
    boolean fits(String used) {
      if (owner.endsWith("*/*")) {
        String start = owner.substring(0, owner.length() - 3);
        return used.startsWith(start) && used.indexOf('/', start.length()) > 0;
      }
      return owner.endsWith("*")
          ? used.startsWith(owner.substring(0, owner.length() - 1))
          : used.equals(owner);
    }

    boolean fits(String used, String name, String descriptor) {
      return fits(used) && (members.isEmpty() || named(name, descriptor) != allBut);
    }

    private boolean named(String name, String descriptor) {
      for (String member : members) {
        if (member.indexOf('(') < 0
            ? member.equals(name)
            : (name + descriptor).startsWith(member)) {
          return true;
        }
      }
      return false;
    }
  }
}
