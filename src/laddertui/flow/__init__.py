"""What a person does with the method, without any toolkit: screens, pipes and commands all show this."""
