/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the code of one method uses, called or only pointed at. */
final class CodeScan extends MethodVisitor {
  /** The bootstraps that javac writes for lambdas, texts, records and switches. */
  private static final Set<String> OF_JAVAC =
      Set.of(
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/ObjectMethods",
          "java/lang/runtime/SwitchBootstraps");

  /** Takes each use that is in the table. */
  interface Uses {
    void used(Power power, String what);
  }

  private final Uses uses;

  CodeScan(Uses uses) {
    super(Opcodes.ASM9);
    this.uses = uses;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    member(owner, name, descriptor);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    member(owner, name, descriptor);
  }

  @Override
  public void visitLdcInsn(Object value) {
    constant(value);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    bootstrap(bootstrap);
    for (Object argument : arguments) {
      constant(argument);
    }
  }

  private void bootstrap(Handle bootstrap) {
    if (!OF_JAVAC.contains(bootstrap.getOwner())) {
      uses.used(Power.REFLECTION, text(bootstrap.getOwner(), bootstrap.getName()));
    }
  }

  private void constant(Object value) {
    if (value instanceof Handle handle) {
      member(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (value instanceof ConstantDynamic dynamic) {
      bootstrap(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    } else if (value instanceof Type type && type.getSort() == Type.OBJECT) {
      found(ForbiddenCalls.power(type.getInternalName()), text(type.getInternalName(), "class"));
    }
  }

  private void member(String owner, String name, String descriptor) {
    found(ForbiddenCalls.power(owner, name, descriptor), text(owner, name));
  }

  private void found(@Nullable Power power, String what) {
    if (power != null) {
      uses.used(power, what);
    }
  }

  private static String text(String owner, String name) {
    return owner.replace('/', '.') + "." + name;
  }
}
