package org.entente.web.view;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A record as a template sees it: its components, and its own methods that take nothing. */
final class RecordModel implements TemplateHashModel {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("hashCode", "toString");
  private static final ClassValue<Map<String, Method>> READABLE =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getParameterCount() == 0 && m.getReturnType() != void.class)
              .filter(m -> !Modifier.isStatic(m.getModifiers()))
              .filter(m -> !Modifier.isPrivate(m.getModifiers()) && !m.isSynthetic())
              .filter(m -> !OF_EVERY_OBJECT.contains(m.getName()))
              .peek(m -> m.setAccessible(true))
              .collect(Collectors.toMap(Method::getName, m -> m));
        }
      };

  private final Record record;
  private final ViewWrapper wrapper;

  RecordModel(Record record, ViewWrapper wrapper) {
    this.record = record;
    this.wrapper = wrapper;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    Method method = READABLE.get(record.getClass()).get(name);
    if (method == null) {
      throw new TemplateModelException(
          record.getClass().getSimpleName() + " has nothing called " + name);
    }
    try {
      return wrapper.wrap(method.invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new TemplateModelException(
          "cannot read " + name + " of a " + record.getClass().getSimpleName(), e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
