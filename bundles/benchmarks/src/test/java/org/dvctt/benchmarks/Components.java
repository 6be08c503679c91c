/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The declared components of some bundles, made by their constructors and put together by type, as
 * the container does it.
 */
final class Components implements AutoCloseable {
  private record Made(Declared declared, Object instance) {}

  private final Map<Class<?>, Object> services = new HashMap<>();
  private final Map<String, Map<String, Object>> settings = new HashMap<>();
  private final List<Made> made = new ArrayList<>();

  <S> Components with(Class<S> type, S service) {
    services.put(type, service);
    return this;
  }

  /**
   * Sets values of a configuration before its component is made; the others keep their defaults.
   *
   * @param type simple name of the configuration's annotation
   * @param values by the names of its methods
   */
  Components settings(String type, Map<String, Object> values) {
    settings.put(type, Map.copyOf(values));
    return this;
  }

  /** Makes all components of the bundles but the named ones. */
  Components make(Set<String> except, Class<?>... bundles) {
    List<Declared> left =
        Arrays.stream(bundles)
            .flatMap(bundle -> Declared.in(bundle).stream())
            .filter(declared -> except.stream().noneMatch(declared.implementation()::endsWith))
            .collect(Collectors.toCollection(ArrayList::new));
    while (!left.isEmpty()) {
      if (!left.removeIf(this::tryToMake)) {
        throw new IllegalStateException(
            "nothing offers what these need: "
                + left.stream().map(Declared::implementation).toList());
      }
    }
    return this;
  }

  <S> S get(Class<S> type) {
    Object service = services.get(type);
    if (service == null) {
      throw new IllegalStateException("nothing offers " + type.getName());
    }
    return type.cast(service);
  }

  /** All components that offer the service. */
  <S> List<S> all(Class<S> type) {
    return made.stream().map(Made::instance).filter(type::isInstance).<S>map(type::cast).toList();
  }

  /** The components that offer the service, by one of their properties. */
  <S> Map<String, S> by(String property, Class<S> type) {
    return made.stream()
        .filter(one -> type.isInstance(one.instance()))
        .filter(one -> one.declared().properties().containsKey(property))
        .collect(
            Collectors.toMap(
                one -> one.declared().properties().get(property),
                one -> type.cast(one.instance())));
  }

  /** Ends them, the latest first. */
  @Override
  public void close() throws Exception {
    for (int i = made.size() - 1; i >= 0; i--) {
      Made one = made.get(i);
      if (!one.declared().deactivate().isEmpty()) {
        for (Method method : one.instance().getClass().getDeclaredMethods()) {
          if (method.getName().equals(one.declared().deactivate())
              && method.getParameterCount() == 0) {
            method.setAccessible(true);
            method.invoke(one.instance());
          }
        }
      }
    }
  }

  private boolean tryToMake(Declared declared) {
    try {
      Class<?> type = Class.forName(declared.implementation());
      Constructor<?> constructor =
          Arrays.stream(type.getConstructors())
              .max(Comparator.comparingInt(Constructor::getParameterCount))
              .orElseThrow();
      List<Object> arguments = new ArrayList<>();
      for (Class<?> parameter : constructor.getParameterTypes()) {
        Object argument = argument(parameter);
        if (argument == null) {
          return false;
        }
        arguments.add(argument);
      }
      Object instance = constructor.newInstance(arguments.toArray());
      made.add(new Made(declared, instance));
      for (String provided : declared.provided()) {
        services.putIfAbsent(Class.forName(provided), instance);
      }
      return true;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(declared.implementation(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(declared.implementation(), e);
    }
  }

  private Object argument(Class<?> parameter) {
    if (parameter.isAnnotation()) {
      return configuration(parameter);
    }
    return parameter == Map.class ? Map.of() : services.get(parameter);
  }

  /** A configuration with every value that was not set at its default. */
  private Object configuration(Class<?> type) {
    Map<String, Object> set = settings.getOrDefault(type.getSimpleName(), Map.of());
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
