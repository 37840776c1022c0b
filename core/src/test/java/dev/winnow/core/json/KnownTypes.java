package dev.winnow.core.json;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;

/**
 * The types of facts that Winnow brings along: families are open, so that policies may have more.
 */
public final class KnownTypes {

  private KnownTypes() {}

  /**
   * All of a family.
   *
   * @param family what they have in common
   * @return its classes, by name
   */
  public static List<? extends Class<?>> of(Class<?> family) {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.winnow.core")
            .stream()
            .filter(type -> type.isAssignableTo(family) && !type.isInterface())
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::reflect)
            .sorted(Comparator.comparing(Class::getName))
            .toList();
  }
}
