"""``dutybook schema``: the JSON Schema of each kind of file, for editors."""
import click
@click.command()
def schema() -> None: pass
