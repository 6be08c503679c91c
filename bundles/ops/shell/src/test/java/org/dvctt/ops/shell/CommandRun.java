/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.access.Access;
import org.dvctt.api.access.Actor;

/**
 * Runs one command against fakes: each service answers by a function from method name and
 * arguments.
 */
public final class CommandRun {
  /** A fake's answer to one call. */
  public interface Answer {
    Object to(String method, Object[] arguments) throws Throwable;
  }

  private final Map<Class<?>, Object> services = new HashMap<>();
  private Style style = Style.DEFAULT;

  public CommandRun() {
    with(
        Access.class,
        (method, arguments) -> new Actor("console", (String) arguments[0], "Quản trị", List.of()));
  }

  public <S> CommandRun with(Class<S> type, Answer answer) {
    InvocationHandler handler =
        (proxy, method, arguments) -> answer.to(method.getName(), arguments);
    services.put(
        type, Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    return this;
  }

  public CommandRun json() {
    style = new Style(style.language(), true, false, false);
    return this;
  }

  public CommandRun english() {
    style = new Style("en", style.json(), style.ascii(), style.plain());
    return this;
  }

  public CommandRun ascii() {
    style = new Style(style.language(), false, true, false);
    return this;
  }

  public CommandRun plain() {
    style = new Style(style.language(), false, false, true);
    return this;
  }

  public Console console(PrintStream out) {
    Services found =
        new Services() {
          @Override
          public <S> Optional<S> find(Class<S> type) {
            return Optional.ofNullable(services.get(type)).map(type::cast);
          }
        };
    return new Console(found, out, "admin", style);
  }

  /** What the command prints. */
  public String of(ConsoleCommand command) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      command.execute(console(out));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a command printed before it failed, and its error. */
  public record Failed(String printed, String error) {}

  /** Runs a command that has to fail. */
  public Failed failing(ConsoleCommand command) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      CommandException error =
          assertThrows(CommandException.class, () -> command.execute(console(out)));
      return new Failed(bytes.toString(StandardCharsets.UTF_8), error.getNiceHelp());
    }
  }
}
