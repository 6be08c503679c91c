/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A class written for tests, whose method {@code judge()} uses what is asked. Never loaded. */
final class CallClass {
  /** Where a class can hold attributes. */
  static final List<String> PLACES = List.of("class", "field", "method", "code", "component");

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  private final String name;
  private final ClassWriter writer = new ClassWriter(0);
  private final MethodVisitor judge;
  private boolean closed;

  private CallClass(String name, int version, String parent) {
    this.name = name;
    writer.visit(version, Opcodes.ACC_PUBLIC, name, null, parent, null);
    judge = writer.visitMethod(Opcodes.ACC_PUBLIC, "judge", "()V", null, null);
    judge.visitCode();
  }

  static CallClass named(String name) {
    return new CallClass(name, Opcodes.V17, "java/lang/Object");
  }

  static CallClass usual() {
    return named("vn/test/plugin/Rule");
  }

  static CallClass ofVersion(int version) {
    return new CallClass("vn/test/plugin/Rule", version, "java/lang/Object");
  }

  CallClass calls(String owner, String method, String descriptor) {
    judge.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, method, descriptor, false);
    return this;
  }

  CallClass reads(String owner, String field, String descriptor) {
    judge.visitFieldInsn(Opcodes.GETSTATIC, owner, field, descriptor);
    return this;
  }

  /** As javac writes {@code Type::method}. */
  CallClass pointsAt(String owner, String method, String descriptor) {
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, LAMBDAS, "metafactory", "()V", false);
    Handle target = new Handle(Opcodes.H_INVOKESTATIC, owner, method, descriptor, false);
    judge.visitInvokeDynamicInsn("run", "()Ljava/lang/Runnable;", bootstrap, target);
    return this;
  }

  CallClass bootstrappedBy(String owner) {
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, owner, "make", "()V", false);
    judge.visitInvokeDynamicInsn("run", "()Ljava/lang/Runnable;", bootstrap);
    return this;
  }

  CallClass constantBy(String owner) {
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, owner, "make", "()V", false);
    judge.visitLdcInsn(new ConstantDynamic("it", "Ljava/lang/Object;", bootstrap));
    return this;
  }

  CallClass names(String type) {
    judge.visitLdcInsn(Type.getObjectType(type));
    return this;
  }

  CallClass nativeMethod() {
    writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, "raw", "()V", null, null);
    return this;
  }

  /** A main method that ends the JVM. */
  CallClass exitsInMain() {
    MethodVisitor main =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    main.visitCode();
    main.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    main.visitMaxs(1, 1);
    main.visitEnd();
    return this;
  }

  /** Attributes that no reader knows, at each of the {@link #PLACES}. */
  CallClass unknownAttributes() {
    writer.visitAttribute(new Unknown("class"));
    FieldVisitor field = writer.visitField(Opcodes.ACC_PRIVATE, "cap", "I", null, null);
    field.visitAttribute(new Unknown("field"));
    judge.visitAttribute(new Unknown("method"));
    judge.visitAttribute(new Unknown("code"));
    writer.visitRecordComponent("cap", "I", null).visitAttribute(new Unknown("component"));
    return this;
  }

  /** Position of the length, four bytes, of the attribute at the place. */
  static int lengthOf(String place, byte[] bytes) {
    return new String(bytes, ISO_8859_1).indexOf(Unknown.content(place)) - 4;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    if (!closed) {
      judge.visitInsn(Opcodes.RETURN);
      judge.visitMaxs(4, 4);
      judge.visitEnd();
      writer.visitEnd();
      closed = true;
    }
    return writer.toByteArray();
  }

  private static final class Unknown extends Attribute {
    private final String place;

    Unknown(String place) {
      super("vn.test.Unknown");
      this.place = place;
    }

    static String content(String place) {
      return "<unknown of " + place + ">";
    }

    @Override
    public boolean isCodeAttribute() {
      return place.equals("code");
    }

    @Override
    protected ByteVector write(
        ClassWriter writer, byte @Nullable [] code, int length, int maxStack, int maxLocals) {
      byte[] content = content(place).getBytes(ISO_8859_1);
      return new ByteVector().putByteArray(content, 0, content.length);
    }
  }
}
