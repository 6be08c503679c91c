/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.dvctt.extension.PluginGuard;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.shadow.Shadows;
import org.dvctt.spi.control.ControlCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Gives components the references that their bundle declares, as the container would: those come
 * and go while the component is there, so a constructor can't take them.
 */
final class Bound extends ServiceTracker<ControlCheck, ServiceReference<ControlCheck>> {
  private final PluginRegistry registry;
  private final Method add;
  private final Method remove;

  /** Tells the registry of every control check from now on. */
  Bound(BundleContext context, PluginRegistry registry) throws ReflectiveOperationException {
    super(context, ControlCheck.class, null);
    this.registry = registry;
    this.add = method("add");
    this.remove = method("remove");
    open();
  }

  /** Gives the guard those that candidates are asked by. */
  static void shadows(PluginGuard guard, Shadows shadows) throws ReflectiveOperationException {
    Field field = PluginGuard.class.getDeclaredField("shadows");
    field.setAccessible(true);
    field.set(guard, shadows);
  }

  @Override
  public ServiceReference<ControlCheck> addingService(ServiceReference<ControlCheck> reference) {
    call(add, reference);
    return reference;
  }

  @Override
  public void removedService(
      ServiceReference<ControlCheck> reference, ServiceReference<ControlCheck> same) {
    call(remove, reference);
  }

  private void call(Method method, ServiceReference<ControlCheck> reference) {
    try {
      method.invoke(registry, reference);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(String name) throws NoSuchMethodException {
    Method method = PluginRegistry.class.getDeclaredMethod(name, ServiceReference.class);
    method.setAccessible(true);
    return method;
  }
}
