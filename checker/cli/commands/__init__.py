"""The commands: a module each, holding a click command of the module's own name.

A command reads a project with `checker.cli.opened`, prints with `checker.cli.output` and returns its exit code. To add
a command, add a module: the folder is the register.
"""
