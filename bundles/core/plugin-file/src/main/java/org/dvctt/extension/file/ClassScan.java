/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads a class file, without loading it, for what it may not use. A scan shows carelessness and
 * plain malice; what reflection would hide needs the permission for reflection.
 */
final class ClassScan {
  /** Class file version of Java 17, on which the platform runs. */
  static final int NEWEST = Opcodes.V17;

  private static final int VERSION_AT = 6;
  private static final int MAGIC_AND_VERSION = 8;

  private final String archive;
  private final Set<String> permissions;
  private final boolean runsAlone;
  private final Findings findings;

  /**
   * @param runsAlone whether the jar is also a program of its own, whose main method may set its
   *     exit status
   */
  ClassScan(String archive, Set<String> permissions, boolean runsAlone, Findings findings) {
    this.archive = archive;
    this.permissions = permissions;
    this.runsAlone = runsAlone;
    this.findings = findings;
  }

  /** Returns the internal name of the class, or null when it can't be read. */
  @Nullable String scan(String entry, byte[] bytes) {
    String where = archive.isEmpty() ? entry : archive + "!/" + entry;
    if (bytes.length < MAGIC_AND_VERSION || !NativeCode.classMagic(bytes)) {
      findings.add(FileRefusals.unreadableClass(where));
      return null;
    }
    int version = (bytes[VERSION_AT] & 0xff) << 8 | (bytes[VERSION_AT + 1] & 0xff);
    if (version > NEWEST) {
      findings.add(FileRefusals.newerClass(where, version));
      return null;
    }
    try {
      ClassReader reader = new ClassReader(bytes);
      ClassAttributes.check(reader, bytes.length);
      reader.accept(new Members(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return reader.getClassName();
    } catch (RuntimeException | StackOverflowError e) {
      // A class that the reader can't follow (a constant that holds itself, cut code) is no class.
      findings.add(FileRefusals.unreadableClass(where));
      return null;
    }
  }

  private void used(@Nullable Power power, String type, String method, String what) {
    if (power == null) {
      return;
    }
    String permission = ownExit(power, method) ? Power.PROCESS.permission() : power.permission();
    if (permission == null || !Permission.granted(permission, permissions)) {
      findings.add(FileRefusals.forbidden(power, permission, type, method, what));
    }
  }

  /** Who may start processes can end this one too; said of a main method, it is about its own. */
  private boolean ownExit(Power power, String method) {
    return power == Power.EXIT && runsAlone && method.equals("main([Ljava/lang/String;)V");
  }

  private final class Members extends ClassVisitor {
    private String type = "";

    Members() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      type = name.replace('/', '.');
      if (superName != null) {
        used(ForbiddenCalls.power(superName), type, "extends", superName.replace('/', '.'));
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      String method = name + descriptor;
      if ((access & Opcodes.ACC_NATIVE) != 0) {
        used(Power.NATIVE, type, method, "native");
      }
      return new CodeScan((power, what) -> used(power, type, method, what));
    }
  }
}
