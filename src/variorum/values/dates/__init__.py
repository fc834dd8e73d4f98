"""When something was, is or will be: days counted, compared and asked for."""
